'use client'

import { Button } from '@payloadcms/ui'
import { type FormEvent, type ReactNode, useState } from 'react'
import { ModalDialog } from './ModalDialog.tsx'
import { useSlow } from './useSlow.ts'
import { useWords } from './useWords.ts'

type Props = {
  heading: string
  /** What the button says that sends the answers; "Continue" where nothing is named. */
  confirm?: string
  /** Gives what went wrong, in words, or nothing when all went well. */
  onConfirm: (entries: FormData) => Promise<readonly string[]>
  onClose: () => void
  children: ReactNode
}

/** Asks questions in front of everything else, and shows why what was answered was refused. */
export function QuestionDialog({ heading, confirm, onConfirm, onClose, children }: Props) {
  const { t } = useWords()
  const [problems, setProblems] = useState<readonly string[]>([])
  const [busy, setBusy] = useState(false)
  const slow = useSlow(busy)

  async function send(submission: FormEvent<HTMLFormElement>) {
    submission.preventDefault()
    // React hands events up through portals, and the form around must not hear this one.
    submission.stopPropagation()
    const entries = new FormData(submission.currentTarget)
    setBusy(true)
    setProblems(await onConfirm(entries))
    setBusy(false)
  }

  return (
    <ModalDialog heading={heading} onClose={onClose}>
      <form onSubmit={send}>
        {children}
        {problems.length > 0 && (
          <p className="transition-dialog__problems" role="alert">
            {problems.join(' ')}
          </p>
        )}
        <div className="transition-dialog__buttons">
          <Button buttonStyle="secondary" margin={false} onClick={onClose} size="medium">
            {t('workflow:cancel')}
          </Button>
          <Button disabled={busy} margin={false} size="medium" type="submit">
            {slow ? t('workflow:working') : (confirm ?? t('workflow:proceed'))}
          </Button>
        </div>
      </form>
    </ModalDialog>
  )
}
