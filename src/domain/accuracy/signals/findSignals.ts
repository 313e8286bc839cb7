import { fields, type ReadArticle, readArticle, type SignalArticle } from './article.ts'
import { contextAfter, contextBefore } from './context.ts'
import type { Finding, Mark, Place } from './finding.ts'
import { type Severity, type SignalId, signalIds, signals } from './signals.ts'

/**
 * Everything about an article that a rule doubts. In: its texts and what they are judged against,
 * the day among it. Out: findings in order of field (title, short answer, body, notices) and place.
 * Deterministic and total: any text at all gives an answer, and the same text the same one.
 */
export function findSignals(article: SignalArticle): Finding[] {
  const read = readArticle(article)
  const bySignal = new Map(signalIds.map((id) => [id, withoutOverlaps(signals[id].find(read))]))
  return signalIds
    .flatMap((id) => {
      const { severity, yieldsTo = [] } = signalOf(id)
      const stronger = yieldsTo.flatMap((other) => bySignal.get(other) ?? [])
      return without(bySignal.get(id) ?? [], stronger).map((mark) =>
        toFinding(read, id, severity, mark),
      )
    })
    .sort(inOrder)
}

type Row = { severity: Severity; yieldsTo?: readonly SignalId[] }
const signalOf = (id: SignalId): Row => signals[id]

const order = new Map(fields.map((field, index) => [field, index]))

const inOrder = (a: Place, b: Place): number =>
  (order.get(a.field) ?? 0) - (order.get(b.field) ?? 0) || a.start - b.start || a.end - b.end

/** One signal says the same words once: of marks that overlap, the first, and the longer of two. */
function withoutOverlaps(marks: readonly Mark[]): Mark[] {
  const kept: Mark[] = []
  const sorted = [...marks].sort(
    (a, b) => inOrder({ ...a, end: 0 }, { ...b, end: 0 }) || b.end - a.end,
  )
  for (const mark of sorted) {
    const last = kept.at(-1)
    const overlaps = last?.field === mark.field && mark.start < last.end
    // Two articles of which this is a duplicate are two findings at one title.
    if (!overlaps || mark.data?.id !== last.data?.id) kept.push(mark)
  }
  return kept
}

/** Marks of which no character is under one of the others. */
function without(marks: readonly Mark[], others: readonly Mark[]): Mark[] {
  const covered = others.toSorted(inOrder)
  let next = 0
  return marks.filter((mark) => {
    let one = covered[next]
    while (one && endsBefore(one, mark)) one = covered[++next]
    return !one || one.field !== mark.field || one.start >= mark.end
  })
}

const endsBefore = (one: Place, mark: Place): boolean =>
  one.field === mark.field ? one.end <= mark.start : inOrder(one, mark) < 0

function toFinding(
  article: ReadArticle,
  signal: SignalId,
  severity: Severity,
  { field, start, end, data, other }: Mark,
): Finding {
  const quoteOf = (place: Place) => article[place.field].slice(place.start, place.end)
  const against = other && { ...other, quote: quoteOf(other) }
  return {
    signal,
    severity,
    field,
    start,
    end,
    quote: quoteOf({ field, start, end }),
    before: contextBefore(article[field], start),
    after: contextAfter(article[field], end),
    data: { ...data, ...(against && { other: against.quote }) },
    ...(against && { other: against }),
  }
}
