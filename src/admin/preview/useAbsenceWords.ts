'use client'

import type { Absence } from '../../domain/preview/preview.ts'
import { useWords } from '../useWords.ts'

/** A way to say why readers get nothing, since when, and what they are told instead. */
export function useAbsenceWords() {
  const { t, day, moment, reasonWords } = useWords()
  return (absence: Absence): string => {
    if (absence.code === 'not_live') return t('preview:notLive')
    const { code, reason, replacement } = absence
    const since = absence.since ?? ''
    if (reason === 'expired') return t('preview:expired', { day: since && day(since) })
    const blanks = { since: since && moment(since), reason: reason ?? '' }
    if (code === 'withheld') {
      return t('preview:withheld', { ...blanks, reason: reasonWords(blanks.reason) })
    }
    const told = t('preview:withdrawn', blanks)
    return replacement ? `${told} ${t('preview:replacement', { slug: replacement })}` : told
  }
}
