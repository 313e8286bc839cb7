import { type Step, walk } from './shortestEdit.ts'

/** A stretch of tokens of one kind. */
export type Run = { kind: Step; tokens: readonly string[] }

/** The steps from one sequence to another, neighbours of one kind together. */
export function runsOf(
  steps: readonly Step[],
  before: readonly string[],
  after: readonly string[],
): Run[] {
  const runs: { kind: Step; tokens: string[] }[] = []
  for (const { step: kind, oldAt, newAt } of walk(steps)) {
    const token = (kind === 'added' ? after[newAt] : before[oldAt]) ?? ''
    if (runs.at(-1)?.kind === kind) runs.at(-1)?.tokens.push(token)
    else runs.push({ kind, tokens: [token] })
  }
  return runs
}

/** Between two stretches that are the same: all that was removed, then all that was added. */
export function inOrder(runs: readonly Run[]): Run[] {
  const ordered: Run[] = []
  const pending: Record<Step, string[]> = { same: [], removed: [], added: [] }
  const close = (...kinds: Step[]) => {
    for (const kind of kinds) {
      if (pending[kind].length > 0) ordered.push({ kind, tokens: pending[kind] })
      pending[kind] = []
    }
  }
  for (const { kind, tokens } of runs) {
    if (tokens.length === 0) continue
    if (kind === 'same') close('removed', 'added')
    else close('same')
    for (const token of tokens) pending[kind].push(token)
  }
  close('same', 'removed', 'added')
  return ordered
}
