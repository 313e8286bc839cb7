import { inOrder, type Run, runsOf } from './runs.ts'
import { type Step, shortestEdit, walk } from './shortestEdit.ts'
import { joinIslands, slideToEdges } from './smoothRuns.ts'
import { tokensOf } from './tokens.ts'

/** A stretch of a text that was compared with another. */
export type Part = { kind: Step; text: string }

/** How many differences are looked for before a text is compared clause by clause. */
const most = 600
/** How many clauses are looked for that differ; beyond that a text is a new one. */
const mostClauses = 2_500

/**
 * What an edit made of a text, in the order of reading: `removed` before `added` where it replaced
 * something. Numbers, dates, amounts and Latin words are replaced as wholes, and edits that only a
 * character or two keep apart are one. The parts that are not `added` are the text before, those
 * that are not `removed` the text after, exactly.
 */
export function diffText(before: string, after: string): Part[] {
  const runs = diffTokens(tokensOf(before), tokensOf(after), [byClause])
  return slideToEdges(joinIslands(inOrder(runs))).map(({ kind, tokens }) => ({
    kind,
    text: join(tokens),
  }))
}

/** Joins tokens into larger pieces, by which a long text is compared first. */
type Coarser = (tokens: readonly string[]) => string[][]

/**
 * Compares tokens; where they differ too much to be looked at one by one, larger pieces are
 * compared first, then what lies between those that are the same.
 */
function diffTokens(
  before: readonly string[],
  after: readonly string[],
  [coarser, ...rest]: readonly Coarser[],
): Run[] {
  const steps = shortestEdit(before, after, most)
  if (steps) return runsOf(steps, before, after)
  if (!coarser) return replacement(before, after)
  const [olds, news] = [coarser(before), coarser(after)]
  const coarse = shortestEdit(olds.map(join), news.map(join), mostClauses)
  if (!coarse) return replacement(before, after)
  const runs: Run[] = []
  let gap: { olds: string[]; news: string[] } = { olds: [], news: [] }
  const close = () => {
    runs.push(...diffTokens(gap.olds, gap.news, rest))
    gap = { olds: [], news: [] }
  }
  for (const { step, oldAt, newAt } of walk(coarse)) {
    if (step === 'same') {
      close()
      runs.push({ kind: 'same', tokens: olds[oldAt] ?? [] })
    } else if (step === 'removed') gap.olds.push(...(olds[oldAt] ?? []))
    else gap.news.push(...(news[newAt] ?? []))
  }
  close()
  return runs
}

const join = (tokens: readonly string[]): string => tokens.join('')

const replacement = (before: readonly string[], after: readonly string[]): Run[] => [
  { kind: 'removed', tokens: before },
  { kind: 'added', tokens: after },
]

const byClause: Coarser = (tokens) => {
  const clauses: string[][] = [[]]
  for (const token of tokens) {
    clauses.at(-1)?.push(token)
    if (/[，。；：！？、,;!?\n]/.test(token)) clauses.push([])
  }
  return clauses.filter((clause) => clause.length > 0)
}
