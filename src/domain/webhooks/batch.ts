import { createHash } from 'node:crypto'
import type { ChangeType } from '../changes/changeOf.ts'
import type { Feed } from '../changes/feed.ts'

/** The changes of a page of the feed that somebody wants to hear of; of no types, all. */
export const wantedOf = (
  { changes }: Pick<Feed, 'changes'>,
  types: readonly ChangeType[],
): Feed['changes'] => changes.filter(({ type }) => types.length === 0 || types.includes(type))

/**
 * The part of a page up to where a batch ends that was sent before and not taken: sent again, it is
 * the same, whatever has happened since.
 * @param end the sequence of the last change; null: all of the page
 */
export function upTo({ changes, next }: Feed, end: number | null): Feed {
  if (end === null || Number(next) <= end) return { changes, next }
  return { changes: changes.filter(({ cursor }) => Number(cursor) <= end), next: String(end) }
}

/**
 * The id of a message: the same for the same words to the same receiver, by which it can tell what
 * comes a second time.
 */
export const messageIdOf = (webhook: string, body: string): string =>
  `msg_${createHash('sha256').update(`${webhook}\n${body}`).digest('hex').slice(0, 32)}`
