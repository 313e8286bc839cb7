import type { Finding, MessageParameters } from './signals/finding.ts'
import { findingKey } from './signals/findingKey.ts'
import type { SignalId } from './signals/signals.ts'

/** `gone`: dismissed, and no longer in the text. An open one that is gone is not kept. */
export const findingStates = ['open', 'dismissed', 'gone'] as const
export type FindingState = (typeof findingStates)[number]

/** A finding as it is stored for an article. */
export type StoredFinding = Pick<
  Finding,
  'signal' | 'severity' | 'field' | 'start' | 'end' | 'quote'
> & {
  id: string
  /** The `findingKey` by which it is known again. */
  key: string
  data: MessageParameters
  state: FindingState
}

export type Reconciliation = {
  /** New: to be stored as open. */
  added: { key: string; finding: Finding }[]
  /** Stored already, but elsewhere in the text, said otherwise, or gone until now. */
  moved: { id: string; finding: Finding; state: FindingState }[]
  /** Ids of dismissed ones whose words are gone: kept, in case the words come back. */
  gone: string[]
  /** Ids of those whose words are gone and that nobody dismissed. */
  removed: string[]
}

/**
 * What to store so that an article's findings are those of its text. A dismissal stays with the
 * words it was made of: while they are there, and when they come back.
 * @param found everything found in the text
 * @param unjudged signals that were not looked for: what is stored of them stays as it is
 */
export function reconcileFindings(
  stored: readonly StoredFinding[],
  found: readonly Finding[],
  unjudged: readonly SignalId[] = [],
): Reconciliation {
  const byKey = new Map<string, Finding>()
  for (const finding of found) {
    const key = findingKey(finding)
    // Equal sentences share a key: the first of them stands for all.
    if (!byKey.has(key)) byKey.set(key, finding)
  }
  const known = new Set(stored.map(({ key }) => key))
  const absent = stored.filter(({ key, signal }) => !byKey.has(key) && !unjudged.includes(signal))
  const idsIn = (state: FindingState) =>
    absent.filter((one) => one.state === state).map(({ id }) => id)
  return {
    added: [...byKey]
      .filter(([key]) => !known.has(key))
      .map(([key, finding]) => ({ key, finding })),
    moved: stored.flatMap((one) => {
      const finding = byKey.get(one.key)
      const state = one.state === 'gone' ? 'dismissed' : one.state
      const moved = finding && (state !== one.state || !isSame(one, finding))
      return moved ? [{ id: one.id, finding, state }] : []
    }),
    gone: idsIn('dismissed'),
    removed: idsIn('open'),
  }
}

/** Whether nothing is to be stored. */
export const isSettled = (plan: Reconciliation): boolean =>
  Object.values(plan).every((part) => part.length === 0)

const isSame = (one: StoredFinding, finding: Finding): boolean =>
  one.start === finding.start &&
  one.end === finding.end &&
  one.quote === finding.quote &&
  one.severity === finding.severity &&
  Object.keys({ ...one.data, ...finding.data }).every(
    (name) => one.data[name] === finding.data[name],
  )
