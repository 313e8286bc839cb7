import { type Endpoint, handleEndpoints } from 'payload'
import { nowOf } from '../../src/access/served.ts'
import { slugs } from '../../src/slugs.ts'
import { chanceFrom } from '../chance.ts'
import type { publicDoors } from './publicDoors.ts'
import { clearQuestions, type Question } from './questions.ts'
import { type Bench, type Section, WrongAnswer } from './section.ts'
import { type Interval, median, medianInterval } from './statistics.ts'

type Cost = {
  /** Microseconds a read takes without the axis, and what the axis adds to it. */
  without: number
  added: number
  /** 95 % confidence of `added`. */
  interval: Interval
  pairs: number
}

/** How many pairs a round is worth. */
const pairsInRound = 200

/**
 * What the accuracy axis adds to a public read: each question is asked twice in this process, by
 * the rule of what is served and by one that knows `_status` alone, in turns, about articles that
 * both find. The difference within a pair is the cost.
 */
export const accuracyCost: Section = async (bench) => {
  const questions = clearQuestions(bench.library)
  const figures = {
    'list, REST': await costOf(bench, questions['list, REST']),
    'detail, REST': await costOf(bench, questions['detail, REST']),
  }
  return {
    name: 'accuracy',
    title: 'Cost of accuracy for one read, in process, medians of pairs',
    rows: [
      ['', 'without µs', 'added µs', 'added %', '95 % confidence', 'pairs'],
      ...Object.entries(figures).map(([kind, { without, added, interval, pairs }]) => [
        kind,
        without.toFixed(0),
        added.toFixed(0),
        percent(added, without),
        `${percent(interval.from, without)} … ${percent(interval.to, without)}`,
        String(pairs),
      ]),
    ],
    notes: ['Both rules gave the same bytes.'],
    figures,
  }
}

const percent = (part: number, whole: number) => `${((part / whole) * 100).toFixed(1)} %`

async function costOf(bench: Bench, questions: readonly Question[]): Promise<Cost> {
  const { real, publishedOnly } = await bothRules(bench)
  const ask = async ({ method, path }: Question) => {
    const url = new URL(path, 'http://127.0.0.1:3000')
    const request = new Request(url, { method })
    const began = performance.now()
    const response = await handleEndpoints({ config: bench.config, request, path: url.pathname })
    const text = await response.text()
    return { microseconds: (performance.now() - began) * 1_000, status: response.status, text }
  }
  for (const question of questions) {
    real()
    const { status, text } = await ask(question)
    const wrong = question.fault(status, text)
    if (wrong) throw new WrongAnswer(`${question.path}: ${wrong}`)
    publishedOnly()
    const other = await ask(question)
    if (other.text !== text) throw new WrongAnswer(`${question.path}: the rules find other things`)
  }
  const without: number[] = []
  const added: number[] = []
  const pairs = bench.options.rounds * pairsInRound
  for (let pair = 0; pair < pairs; pair += 1) {
    const question = questions[pair % questions.length]
    if (!question) throw new Error('There is nothing to ask.')
    const took = { real: 0, publishedOnly: 0 }
    // Whoever comes second finds the database's caches warm: they take turns.
    const turns = [
      { name: 'real', choose: real },
      { name: 'publishedOnly', choose: publishedOnly },
    ] as const
    for (const { name, choose } of pair % 2 === 0 ? turns : turns.toReversed()) {
      choose()
      took[name] = (await ask(question)).microseconds
    }
    without.push(took.publishedOnly)
    added.push(took.real - took.publishedOnly)
  }
  real()
  return {
    without: median(without),
    added: median(added),
    interval: medianInterval(added, chanceFrom(1)),
    pairs,
  }
}

/** Two ways to set the public doors of the running desk: as they are, and without accuracy. */
async function bothRules({ payload }: Bench) {
  const articles = payload.collections[slugs.articles].config
  const links = payload.collections[slugs.relatedLinks].config
  const endpoint = (articles.endpoints || []).find(({ path }) => path === '/by-slug/:slug')
  if (!endpoint) throw new Error('There is no endpoint for slugs.')
  const other = await otherDoors()
  const set = (
    read: typeof articles.access.read,
    readLinks: typeof links.access.read,
    handler: Endpoint['handler'],
  ) => {
    articles.access.read = read
    links.access.read = readLinks
    endpoint.handler = handler
  }
  const asTheyAre = [articles.access.read, links.access.read, endpoint.handler] as const
  return {
    real: () => set(...asTheyAre),
    publishedOnly: () =>
      set(other.readArticles, other.readRelatedLinks, (req) =>
        other.bySlug(req, String(req.routeParams?.slug), nowOf(req)),
      ),
  }
}

/** Bundled by `run.mjs`; no path that TypeScript could follow. */
async function otherDoors(): Promise<typeof publicDoors> {
  const { href } = new URL('publishedOnlyDoors.mjs', import.meta.url)
  const bundled: { publicDoors: typeof publicDoors } = await import(href)
  return bundled.publicDoors
}
