'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useId } from 'react'
import type { PolicyChangeEvent } from '../../domain/accuracy/policy/policyChange.ts'
import { QuestionDialog } from '../QuestionDialog.tsx'
import { useWords } from '../useWords.ts'
import { usePreview } from './usePreview.ts'

type Props = {
  event: PolicyChangeEvent
  /** Gives what went wrong, in words, or nothing when all went well. */
  onConfirm: (reason: string) => Promise<readonly string[]>
  onClose: () => void
}

/** Says what an event of a policy change will do before it is taken, and asks for its reason. */
export function PolicyDialog({ event, onConfirm, onClose }: Props) {
  const { t } = useWords()
  return (
    <QuestionDialog
      confirm={t(`policy:${event}`)}
      heading={t(`policy:${event}`)}
      onClose={onClose}
      onConfirm={(entries) => onConfirm(String(entries.get('reason') ?? ''))}
    >
      {event === 'activate' && <Consequences />}
      {event === 'close' && <p>{t('policy:confirmClose')}</p>}
      {event === 'cancel' && <Reason />}
    </QuestionDialog>
  )
}

function Consequences() {
  const { t } = useWords()
  const { data } = useDocumentInfo()
  const { preview, failed } = usePreview()
  return (
    <>
      <p role="status">
        <strong>
          {!preview && t(failed ? 'policy:previewFailed' : 'policy:previewing')}
          {preview &&
            t(preview.total === 0 ? 'policy:touchesNone' : 'policy:touches', {
              count: preview.total,
            })}
        </strong>
      </p>
      {data?.severity === 'block' && <p>{t('policy:blocksAll')}</p>}
      <p>{t('policy:confirmActivate')}</p>
    </>
  )
}

function Reason() {
  const { t } = useWords()
  const id = useId()
  return (
    <div className="transition-dialog__question">
      <p>{t('policy:confirmCancel')}</p>
      <label htmlFor={id}>{t('workflow:reason')}</label>
      <textarea aria-describedby={`${id}-hint`} id={id} name="reason" required rows={4} />
      <small id={`${id}-hint`}>{t('workflow:seenByStaff')}</small>
    </div>
  )
}
