'use client'

import type { Campaign } from '../../domain/desk/desk.ts'
import { useWords } from '../useWords.ts'

/** How far a policy change has come: the articles still to be flagged, then the doubts settled. */
export function useCourse({
  work,
  done,
  total,
  settled,
  raised,
}: Pick<Campaign, 'work' | 'done' | 'total' | 'settled' | 'raised'>) {
  const { t } = useWords()
  const course = work ? { done, total } : { done: settled, total: raised }
  return { ...course, words: t(work ? `policy:${work}` : 'policy:settled', course) }
}
