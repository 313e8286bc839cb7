import { residentMB, withBuiltServer } from './builtServer.ts'
import { coldQuestions, type Pair } from './coldQuestions.ts'
import { type Contest, contest, type Side, type Speed, speedCells, speedOf } from './contest.ts'
import type { Options } from './options.ts'
import type { Question } from './questions.ts'
import { exchangesFor, rightAnswers } from './rightAnswers.ts'
import { searchQuestions } from './search.ts'
import type { Section } from './section.ts'
import { median } from './statistics.ts'
import { withStockServer } from './stockServer.ts'

type Cold = Omit<Contest, 'other' | 'ratio'> & {
  /** With one reader, who waits for each answer: what grows with the number of articles. */
  alone: Speed
  bytes: number
  stock?: Speed
  stockBytes?: number
  ratio?: number
}

/** For programs, and for the table of how it grows. */
export type ColdFigures = { kinds: Record<string, Cold>; residentMB: number }

/**
 * How fast the built server answers the public when it keeps no answers, beside stock Payload
 * collections with the same articles behind stock Next routes.
 */
export const cold: Section = async (bench) => {
  const { library, options } = bench
  const measureAll = (stock?: number): Promise<ColdFigures> =>
    withBuiltServer(
      async (server) => {
        const ports = { policydesk: server.port, stock }
        const kinds = await compareKinds(coldQuestions(library), ports, options)
        // Stock Payload has nothing like it.
        const words = searchQuestions(library)['rare words']
        kinds.search = await measure('search', words, server.port, options)
        return { kinds, residentMB: await residentMB(server) }
      },
      { DELIVERY_CACHE_MB: '0' },
    )
  // Stock Payload first: building it takes a while.
  const figures = await (options.withoutStock ? measureAll() : withStockServer(bench, measureAll))
  const { kinds, residentMB: memory } = figures
  return {
    name: 'cold',
    title: `Reads with no answers kept over ${options.connections} connections, ${options.withoutStock ? 'measured once' : `beside stock Payload, medians of ${options.rounds} rounds`}`,
    rows: [
      [
        '',
        'requests/s',
        'p50 ms',
        'p99 ms',
        'stock',
        'p50 ms',
        'p99 ms',
        'times stock',
        'alone p50 ms',
        'kB',
        'stock kB',
      ],
      ...Object.entries(kinds).map(([kind, one]) => [
        kind,
        ...speedCells(one.policydesk),
        ...(one.stock ? speedCells(one.stock) : ['', '', '']),
        one.ratio?.toFixed(2) ?? '',
        one.alone.p50.toFixed(1),
        kilobytes(one.bytes),
        one.stockBytes === undefined ? '' : kilobytes(one.stockBytes),
      ]),
    ],
    notes: [
      'Every answer was the right one.',
      `The server held ${memory.toFixed(0)} MB at the end.`,
      ...(options.connections > 16
        ? ['Some questions were asked by several at once, which PolicyDesk answers together.']
        : []),
    ],
    figures,
  }
}

/** @param ports without one for stock Payload ours is measured alone */
async function compareKinds(
  kinds: Record<string, Pair>,
  ports: { policydesk: number; stock: number | undefined },
  options: Options,
): Promise<Record<string, Cold>> {
  const figures: Record<string, Cold> = {}
  for (const [kind, questions] of Object.entries(kinds)) {
    if (ports.stock === undefined) {
      figures[kind] = await measure(kind, questions.policydesk, ports.policydesk, options)
      continue
    }
    const ours = await sideOf(kind, questions.policydesk, ports.policydesk)
    const stock = await sideOf(`stock ${kind}`, questions.stock, ports.stock)
    const { policydesk, other, ratio } = await contest(kind, ours, stock, options)
    figures[kind] = {
      policydesk,
      stock: other,
      ratio,
      alone: await alone(kind, ours, options),
      bytes: bytesOf(ours),
      stockBytes: bytesOf(stock),
    }
  }
  return figures
}

async function measure(
  kind: string,
  questions: readonly Question[],
  port: number,
  options: Options,
): Promise<Cold> {
  const side = await sideOf(kind, questions, port)
  const policydesk = await speedOf(kind, side, {
    ...options,
    milliseconds: options.seconds * 1_000,
  })
  return { policydesk, alone: await alone(kind, side, options), bytes: bytesOf(side) }
}

const kilobytes = (bytes: number): string => (bytes / 1_000).toFixed(1)

const bytesOf = ({ exchanges }: Side): number => median(exchanges.map(({ body }) => body.length))

const alone = (kind: string, side: Side, { seconds }: Options): Promise<Speed> =>
  speedOf(kind, side, { connections: 1, milliseconds: seconds * 1_000 })

async function sideOf(kind: string, questions: readonly Question[], port: number): Promise<Side> {
  const answers = await rightAnswers(port, kind, questions)
  return { port, exchanges: exchangesFor(questions, answers, port) }
}
