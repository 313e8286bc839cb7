import type { Standing } from './standing.ts'

/** What consumers are told of an article (DESIGN §8). */
export const changeTypes = ['published', 'updated', 'withheld', 'restored', 'withdrawn'] as const
export type ChangeType = (typeof changeTypes)[number]

/**
 * What a write means to consumers, by how the article stood before and stands after; null where
 * they see nothing of it.
 */
export function changeOf(before: Standing, after: Standing): ChangeType | null {
  if (after === 'served') {
    if (before === 'served') return 'updated'
    return before === 'withheld' ? 'restored' : 'published'
  }
  return after === 'absent' || after === before ? null : after
}
