'use client'

import type { AuditEntry } from '../../domain/auditEvent.ts'
import { auditSentence } from '../../domain/auditSentence.ts'
import type { RefusalCode } from '../../domain/refusal.ts'
import { useWords } from '../useWords.ts'

export type ShownEvent = Pick<
  AuditEntry,
  'sequence' | 'event' | 'actor' | 'from' | 'to' | 'comment' | 'at'
>

/** Puts audit events into words: who did what to what, what came of it, and what they said of it. */
export function useAuditSentence() {
  const { t, explainAll } = useWords()

  /** @param name of whoever acted; null where nobody is called that any more */
  return (event: ShownEvent, name: string | null): string => {
    const { phrase, actor, object, said, codes, accuracy } = auditSentence(event)
    const who = actor === null ? t('audit:system') : (name ?? t('comments:nobody'))
    const why =
      codes.length > 0 ? explainAll(codes.map((code) => ({ code: code as RefusalCode }))) : said
    const told = [
      t(`audit:${phrase}`, { actor: who, object }),
      ...(accuracy ? [t('audit:accuracy', { state: t(`state:${accuracy}`) })] : []),
    ].join('')
    return why ? t('audit:saying', { told, said: why }) : told
  }
}
