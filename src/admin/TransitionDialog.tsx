'use client'

import { Button } from '@payloadcms/ui'
import { type FormEvent, useId, useState } from 'react'
import type { Parameter } from '../domain/workflow/transitions.ts'
import { ModalDialog } from './ModalDialog.tsx'
import { ReplacementField } from './ReplacementField.tsx'
import type { Answers, Offer } from './standing.ts'
import { useWords } from './useWords.ts'

type Props = {
  offer: Offer
  busy: boolean
  /** Gives what went wrong, in words, or nothing when all went well. */
  onConfirm: (answers: Answers) => Promise<readonly string[]>
  onClose: () => void
}

/** Asks for what an event requires (a comment, a reason, a time) and accepts (a replacement). */
export function TransitionDialog({ offer, busy, onConfirm, onClose }: Props) {
  const { t } = useWords()
  const [problems, setProblems] = useState<readonly string[]>([])

  async function confirm(submission: FormEvent<HTMLFormElement>) {
    submission.preventDefault()
    // React hands events up through portals, and the article's own form must not hear this one.
    submission.stopPropagation()
    const entries = new FormData(submission.currentTarget)
    setProblems(await onConfirm(readAnswers(offer, entries)))
  }

  return (
    <ModalDialog heading={t(`event:${offer.event}`)} onClose={onClose}>
      <form onSubmit={confirm}>
        {offer.requires.map((name) => (
          <Question event={offer.event} key={name} name={name} />
        ))}
        {offer.accepts.map((name) => (
          <ReplacementField key={name} name={name} />
        ))}
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
            {busy ? t('workflow:working') : t('workflow:proceed')}
          </Button>
        </div>
      </form>
    </ModalDialog>
  )
}

function Question({ name, event }: { name: Parameter; event: Offer['event'] }) {
  const { t } = useWords()
  const id = useId()
  const hint = `${id}-hint`
  const shared = { 'aria-describedby': hint, id, name, required: true }
  return (
    <div className="transition-dialog__question">
      <label htmlFor={id}>{t(`workflow:${name}`)}</label>
      {name === 'publishAt' ? (
        <input {...shared} type="datetime-local" />
      ) : (
        <textarea {...shared} rows={4} />
      )}
      <small id={hint}>
        {name === 'publishAt'
          ? t('workflow:timeZone', { zone: Intl.DateTimeFormat().resolvedOptions().timeZone })
          : t(event === 'withdraw' ? 'workflow:seenByReaders' : 'workflow:seenByStaff')}
      </small>
    </div>
  )
}

/** A time is entered in the user's own zone and sent as an instant; what is left out, not at all. */
function readAnswers({ requires, accepts }: Offer, entries: FormData): Answers {
  const read = (name: Parameter) => {
    const text = String(entries.get(name) ?? '')
    return name === 'publishAt' && text ? new Date(text).toISOString() : text
  }
  const optional = accepts.filter((name) => entries.get(name))
  return Object.fromEntries([
    ...requires.map((name) => [name, read(name)]),
    ...optional.map((name) => [name, entries.get(name)]),
  ])
}
