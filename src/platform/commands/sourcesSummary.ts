import type { CheckedSource } from '../../operations/checkSources.ts'
import { table } from './table.ts'

/** The outcome of a check of sources as a table, and a line of totals. */
export function sourcesSummary(checked: readonly CheckedSource[]): string {
  const header = ['outcome', 'problem', 'tasks', 'title', 'address']
  const rows = checked.map(({ outcome, problem, tasks, title, url }) => [
    outcome,
    problem ? [problem.code, problem.detail].filter(Boolean).join(' ') : '-',
    String(tasks),
    title,
    url ?? '',
  ])
  const counts = new Map<string, number>()
  for (const { outcome } of checked) counts.set(outcome, (counts.get(outcome) ?? 0) + 1)
  const totals = [...counts].map(([outcome, count]) => `${count} ${outcome}`).join(', ')
  return [table([header, ...rows]), `${checked.length} sources: ${totals || 'none'}`].join('\n')
}
