import path from 'node:path'
import type { ImportOutcome } from '../../importer/importPage.ts'
import { table } from './table.ts'

type Report = ImportOutcome & { file: string }

/** The outcome of an import as a table, its problems by file and line, and a line of totals. */
export function importSummary(reports: readonly Report[]): string {
  const header = ['page', 'outcome', 'links', 'unplaced', 'region', 'category', 'title']
  const rows = reports.map((report) => [
    path.relative('.', report.file),
    report.status,
    String(report.relatedLinks ?? ''),
    String(report.unplaced ?? ''),
    report.regions?.join(' ') || '-',
    report.category ?? '-',
    report.title ?? '',
  ])
  const problems = reports.flatMap(({ file, problem }) =>
    problem
      ? [`${path.relative('.', file)}:${problem.line}: ${problem.message} (${problem.code})`]
      : [],
  )
  const counts = new Map<string, number>()
  for (const { status } of reports) counts.set(status, (counts.get(status) ?? 0) + 1)
  const totals = [...counts].map(([status, count]) => `${count} ${status}`).join(', ')
  return [
    table([header, ...rows]),
    ...problems,
    `${reports.length} pages: ${totals || 'none'}`,
  ].join('\n')
}
