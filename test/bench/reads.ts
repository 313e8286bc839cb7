import { type BuiltServer, withBuiltServer } from './builtServer.ts'
import { type Contest, contest, type Speed, speedCells } from './contest.ts'
import type { Options } from './options.ts'
import { commonQuestions, type Question } from './questions.ts'
import { exchangesFor, rightAnswers } from './rightAnswers.ts'
import type { Measured, Section } from './section.ts'
import { median } from './statistics.ts'
import { startBareServer } from './workers.ts'

type Compared = Omit<Contest, 'other'> & { bare: Speed; bytes: number }

/** How fast the built server answers the public, beside a bare one that sends the same bytes. */
export const reads: Section = async ({ library, options }) => {
  const questions = commonQuestions(library)
  return {
    name: 'reads',
    title: `Reads over ${options.connections} connections, medians of ${options.rounds} rounds`,
    ...(await compareAll(
      {
        ...questions,
        'list, GraphQL by GET': questions['list, GraphQL'].map(byGet),
        'detail, GraphQL by GET': questions['detail, GraphQL'].map(byGet),
        'list, 304': questions['list, REST'].map(again),
        'detail, 304': questions['detail, REST'].map(again),
        'list, GraphQL, 304': questions['list, GraphQL'].map(byGet).map(again),
      },
      options,
    )),
  }
}

const again = (question: Question): Question => ({ ...question, again: true })

/** The same query over GraphQL, in the address. */
const byGet = ({ body = '', path, fault }: Question): Question => ({
  method: 'GET',
  path: `${path}?${new URLSearchParams({ query: JSON.parse(body).query })}`,
  fault,
})

/** Asks the built server and a bare one all kinds of questions, one kind after the other. */
export function compareAll<Kind extends string>(
  kinds: Record<Kind, Question[]>,
  options: Options,
): Promise<Pick<Measured, 'rows' | 'notes' | 'figures'>> {
  return withBuiltServer(async (server) => {
    const figures: Record<string, Compared> = {}
    for (const [kind, questions] of Object.entries<Question[]>(kinds)) {
      figures[kind] = await compare(server, kind, questions, options)
    }
    return {
      rows: [
        ['', 'requests/s', 'p50 ms', 'p99 ms', 'bare', 'p50 ms', 'p99 ms', 'of bare', 'kB'],
        ...Object.entries(figures).map(([kind, { policydesk, bare, ratio, bytes }]) => [
          kind,
          ...speedCells(policydesk),
          ...speedCells(bare),
          ratio.toFixed(2),
          (bytes / 1_000).toFixed(1),
        ]),
      ],
      notes: ['Every answer was the right one.'],
      figures,
    }
  })
}

async function compare(
  { port }: BuiltServer,
  kind: string,
  questions: readonly Question[],
  options: Options,
): Promise<Compared> {
  const answers = await rightAnswers(port, kind, questions)
  const bare = await startBareServer(answers)
  const side = (of: number) => ({ port: of, exchanges: exchangesFor(questions, answers, of) })
  try {
    const { other, ...ours } = await contest(kind, side(port), side(bare.port), options)
    return {
      ...ours,
      bare: other,
      bytes: median(answers.map(({ body }) => body.length)),
    }
  } finally {
    await bare.stop()
  }
}
