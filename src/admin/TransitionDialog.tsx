'use client'

import { useId } from 'react'
import type { OfferedTransition } from '../domain/workflow/standing.ts'
import type { Parameter } from '../domain/workflow/transitions.ts'
import type { Answers } from './arrangeTransitions.ts'
import { QuestionDialog } from './QuestionDialog.tsx'
import { ReplacementField } from './ReplacementField.tsx'
import { useWords } from './useWords.ts'

type Props = {
  offer: OfferedTransition
  /** Gives what went wrong, in words, or nothing when all went well. */
  onConfirm: (answers: Answers) => Promise<readonly string[]>
  onClose: () => void
}

/** Asks for what an event requires (a comment, a reason, a time) and accepts (a replacement). */
export function TransitionDialog({ offer, onConfirm, onClose }: Props) {
  const { t } = useWords()
  return (
    <QuestionDialog
      heading={t(`event:${offer.event}`)}
      onClose={onClose}
      onConfirm={(entries) => onConfirm(readAnswers(offer, entries))}
    >
      {offer.requires.map((name) => (
        <Question event={offer.event} key={name} name={name} />
      ))}
      {offer.accepts.map((name) => (
        <ReplacementField key={name} name={name} />
      ))}
    </QuestionDialog>
  )
}

function Question({ name, event }: { name: Parameter; event: OfferedTransition['event'] }) {
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
function readAnswers({ requires, accepts }: OfferedTransition, entries: FormData): Answers {
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
