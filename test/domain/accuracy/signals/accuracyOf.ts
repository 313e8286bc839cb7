import { findSignals } from '../../../../src/domain/accuracy/signals/findSignals.ts'
import { type SignalId, signalIds } from '../../../../src/domain/accuracy/signals/signals.ts'
import type { Labelled } from './labelled.ts'
import { sampleArticle } from './sampleArticle.ts'

/** How a signal did on a labelled set: right, wrongly raised, missed. */
export type Score = { signal: SignalId; right: number; wrong: number; missed: number }

/** The signals raised on an article, each once. */
export const raisedOn = (article: Labelled['article']): Set<SignalId> =>
  new Set(findSignals(sampleArticle(article)).map(({ signal }) => signal))

/** Counts for every signal the articles it is raised on rightly, wrongly, and not. */
export function score(samples: readonly Labelled[]): Score[] {
  const answers = samples.map(({ article, expected }) => ({ raised: raisedOn(article), expected }))
  return signalIds.map((signal) => {
    const count = (raised: boolean, wanted: boolean) =>
      answers.filter(
        (one) => one.raised.has(signal) === raised && one.expected.includes(signal) === wanted,
      ).length
    return {
      signal,
      right: count(true, true),
      wrong: count(true, false),
      missed: count(false, true),
    }
  })
}

const ratio = (part: number, rest: number) => (part + rest === 0 ? 1 : part / (part + rest))

export const precision = ({ right, wrong }: Score): number => ratio(right, wrong)

export const recall = ({ right, missed }: Score): number => ratio(right, missed)

/** One line for each signal, for a reader of the test's output. */
export const table = (scores: readonly Score[]): string =>
  [
    'signal                 right  wrong  missed  precision  recall',
    ...scores.map((one) =>
      [
        one.signal.padEnd(22),
        String(one.right).padStart(6),
        String(one.wrong).padStart(7),
        String(one.missed).padStart(8),
        (one.right + one.wrong > 0 ? precision(one).toFixed(2) : '-').padStart(11),
        (one.right + one.missed > 0 ? recall(one).toFixed(2) : '-').padStart(8),
      ].join(''),
    ),
  ].join('\n')
