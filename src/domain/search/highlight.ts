import { type CanonicalText, canonicalText } from './canonicalText.ts'
import { chunksOf, type Gram, ideographsOf } from './grams.ts'
import type { Query } from './query.ts'

/** A stretch of a text, and whether it is what was looked for. Plain text: no markup of any kind. */
export type Part = { text: string; match: boolean }

/** How many characters a snippet has at most, without the dots that say that it was cut. */
export const snippetLength = 100

/** How many characters stand before the first match. */
const lead = 15

/** A title -> the whole of it, with what was looked for marked. */
export function highlightTitle(title: string, query: Query): Part[] {
  const text = canonicalText(title)
  const found = [
    ...matches(gramsIn(text), query.grams),
    ...matches(ideographsOf(text.signs), query.titleGrams),
  ]
  return partsOf(text, found, 0, text.written.length)
}

/**
 * A text -> the stretch of it with the most of what was looked for, the first of them, on one line;
 * the beginning where there is nothing. Dots say where it was cut.
 */
export function snippetOf(body: string, query: Query): Part[] {
  const text = canonicalText(body.replace(/\s+/g, ' ').trim())
  const found = matches(gramsIn(text), query.grams)
  const length = text.written.length
  const from = Math.max(0, Math.min(bestStart(text, found) - lead, length - snippetLength))
  const to = Math.min(from + snippetLength, length)
  const parts = partsOf(text, found, from, to)
  return [...(from > 0 ? [dots] : []), ...parts, ...(to < length ? [dots] : [])]
}

const dots: Part = { text: '…', match: false }

const gramsIn = ({ signs }: CanonicalText): Gram[] =>
  chunksOf(signs).flatMap(({ grams }) => [...grams])

function matches(grams: readonly Gram[], looked: readonly string[]): Gram[] {
  const wanted = new Set(looked)
  return grams.filter(({ gram }) => wanted.has(gram))
}

/** The character where the stretch begins that holds the most different grams. */
function bestStart({ places }: CanonicalText, found: readonly Gram[]): number {
  const within = new Map<string, number>()
  let best = { start: 0, count: 0 }
  let last = 0
  for (const first of found) {
    const start = places[first.start] ?? 0
    for (; last < found.length; last += 1) {
      const next = found[last]
      if (!next || (places[next.end - 1] ?? 0) >= start + snippetLength - lead) break
      within.set(next.gram, (within.get(next.gram) ?? 0) + 1)
    }
    if (within.size > best.count) best = { start, count: within.size }
    const left = (within.get(first.gram) ?? 0) - 1
    if (left > 0) within.set(first.gram, left)
    else within.delete(first.gram)
  }
  return best.start
}

function partsOf(
  { written, places }: CanonicalText,
  found: readonly Gram[],
  from: number,
  to: number,
): Part[] {
  const isMatch = new Set<number>()
  for (const { start, end } of found) {
    for (let sign = start; sign < end; sign += 1) isMatch.add(places[sign] ?? -1)
  }
  const parts: Part[] = []
  for (let at = from; at < to; at += 1) {
    const match = isMatch.has(at)
    const last = parts.at(-1)
    if (last?.match === match) last.text += written[at]
    else parts.push({ text: written[at] ?? '', match })
  }
  return parts
}
