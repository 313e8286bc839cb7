import { createHash } from 'node:crypto'
import type { Finding } from './finding.ts'
import { foldText } from './foldText.ts'

/**
 * The identity of a finding, by which a dismissal is kept: a hash of its signal, its field, its
 * words and those around them in their sentence. Edits elsewhere in the text leave it, wherever
 * they move the words; other words are another finding. Width and spacing do not count. Equal
 * sentences in one field share a key: whoever has dismissed one has read the other.
 */
export function findingKey({ signal, field, quote, before, after, data, other }: Finding): string {
  // A duplicate is told by which article it is of, a contradiction by what it contradicts.
  const against = [data.id ?? '', other?.field ?? '', plain(other?.quote ?? '')]
  return createHash('sha256')
    .update(JSON.stringify([signal, field, plain(quote), before, after, ...against]))
    .digest('hex')
}

const plain = (text: string) => foldText(text).plain
