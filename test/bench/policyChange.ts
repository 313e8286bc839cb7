import { createLocalReq, handleEndpoints } from 'payload'
import { applyPolicyEvent } from '../../src/operations/applyPolicyEvent.ts'
import { readPolicyProgress } from '../../src/operations/readPolicyProgress.ts'
import { workOffPolicyChanges } from '../../src/operations/workOffPolicyChanges.ts'
import { slugs } from '../../src/slugs.ts'
import { clearQuestions } from './questions.ts'
import { type Bench, type Section, WrongAnswer } from './section.ts'
import { percentile } from './statistics.ts'

/** How long readers wait between two questions, in milliseconds. */
const pause = 20

/**
 * How long it takes to flag every article for one change of the rules, and to lift it again, while
 * a reader of the same process keeps asking.
 */
export const policyChange: Section = async (bench) => {
  const { payload, library } = bench
  const now = library.at
  const admin = await payload.create({
    collection: slugs.users,
    data: { email: 'bench@example.com', name: 'bench', role: 'admin', password: 'bench bench' },
  })
  const req = () => createLocalReq({ user: { ...admin, collection: slugs.users } }, payload)
  const { id } = await payload.create({
    collection: slugs.policyChanges,
    data: {
      title: '全国调整',
      effectiveFrom: '2020-01-01',
      dueAt: '2999-01-01',
      sourceUrl: 'https://example.gov.cn',
    },
  })
  const idle = await whileReading(bench, () => sleep(2_000))
  await applyPolicyEvent(await req(), id, { event: 'activate' }, now)
  const flagging = await whileReading(bench, async () =>
    workOffPolicyChanges(await createLocalReq({}, payload), now),
  )
  const flagged = (await readPolicyProgress(await req(), id, now)).flags.open
  await applyPolicyEvent(await req(), id, { event: 'cancel', reason: '测完' }, now)
  const lifting = await whileReading(bench, async () =>
    workOffPolicyChanges(await createLocalReq({}, payload), now),
  )
  const { flags } = await readPolicyProgress(await req(), id, now)

  const touched = library.articles.filter(
    ({ standing }) => standing === 'served' || standing === 'withheld',
  ).length
  if (flagged !== touched) throw new WrongAnswer(`${flagged} were flagged, not ${touched}`)
  if (flags.dismissed !== touched) {
    throw new WrongAnswer(`${flags.dismissed} were lifted, not ${touched}`)
  }
  const row = (name: string, articles: number, { seconds, waits }: Watched) => [
    name,
    String(articles),
    seconds.toFixed(1),
    percentile(waits, 0.5).toFixed(1),
    percentile(waits, 0.99).toFixed(1),
    Math.max(...waits).toFixed(0),
  ]
  return {
    name: 'policy',
    title: 'A policy change over everything, with a reader beside it',
    rows: [
      ['', 'articles', 'seconds', 'read p50 ms', 'p99', 'longest'],
      row('nothing else', 0, idle),
      row('flagging', flagged, flagging),
      row('lifting', flags.dismissed, lifting),
    ],
    notes: [],
    figures: {
      flagged,
      idle: summary(idle),
      flagging: summary(flagging),
      lifting: summary(lifting),
    },
  }
}

/** `waits` are the milliseconds that each read took. */
type Watched = { seconds: number; waits: number[] }

const summary = ({ seconds, waits }: Watched) => ({
  seconds,
  reads: waits.length,
  p50: percentile(waits, 0.5),
  p99: percentile(waits, 0.99),
  longest: Math.max(...waits),
})

/** Asks for one list after another until the work is done. */
async function whileReading(
  { config, library }: Bench,
  work: () => Promise<unknown>,
): Promise<Watched> {
  const questions = clearQuestions(library)['list, REST']
  const waits: number[] = []
  let isDone = false
  const reading = (async () => {
    for (let turn = 0; !isDone; turn += 1) {
      const path = questions[turn % questions.length]?.path ?? ''
      const url = new URL(path, 'http://127.0.0.1:3000')
      const began = performance.now()
      const response = await handleEndpoints({
        config,
        request: new Request(url),
        path: url.pathname,
      })
      await response.text()
      if (response.status !== 200) throw new WrongAnswer(`${path}: ${response.status}`)
      waits.push(performance.now() - began)
      await sleep(pause)
    }
  })()
  const began = performance.now()
  await work().finally(() => {
    isDone = true
  })
  const seconds = (performance.now() - began) / 1_000
  await reading
  return { seconds, waits }
}

const sleep = (milliseconds: number) =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds)
  })
