import { once } from 'node:events'
import { writeSync } from 'node:fs'
import { createLocalReq, getPayload, type Payload } from 'payload'
import type { State } from '../../src/domain/workflow/states.ts'
import type { EventName } from '../../src/domain/workflow/transitions.ts'
import { applyTransition } from '../../src/operations/applyTransition.ts'
import { listTransitions } from '../../src/operations/listTransitions.ts'
import type { User } from '../../src/payload-types.ts'
import { type Chance, chanceFrom } from '../chance.ts'

// The process that is killed. It opens PolicyDesk on the database that the environment names and
// takes articles through random legal acts, several at once, telling each one on standard output
// as soon as it is done: what has been told must never be lost.

export type Order = {
  seed: number
  /** The fields of an article that may be submitted. */
  complete: object
  articles: [string, ...string[]]
  editors: [string, ...string[]]
  reviewers: [string, ...string[]]
}

/** One act that was done, as it is told: a line of JSON. */
export type Told = { article: string; revision: number } & (
  | { act: 'transition'; event: EventName; state: State }
  | { act: 'edit'; text: string }
  | { act: 'create'; text: string }
  | { act: 'link'; link: string }
)

/** Told as well: the MongoDB session, in base64, of a transaction that begins. */
export type Begun = { session: string }

/** Told first: the database is open. */
export type Opened = { opened: true }

/** How many acts are under way at once. */
export const lanes = 3

const tell = (line: Told | Begun | Opened) => writeSync(1, `${JSON.stringify(line)}\n`)

async function act(payload: Payload, order: Order, chance: Chance, label: string) {
  const by = await payload.findByID({
    collection: 'users',
    id: chance.pick(chance.below(2) === 0 ? order.editors : order.reviewers),
    depth: 0,
  })
  const user: User & { collection: 'users' } = { ...by, collection: 'users' }
  const req = await createLocalReq({ user }, payload)
  const article = chance.pick(order.articles)
  const as = { user, overrideAccess: false, depth: 0, req } as const
  const kind = chance.below(10)
  if (kind === 0) {
    const data = { ...order.complete, title: label } as never
    const made = await payload.create({ collection: 'articles', data, ...as })
    tell({ act: 'create', article: made.id, revision: 1, text: label })
  } else if (kind === 1) {
    const data = { from: article, title: label }
    const made = await payload.create({ collection: 'related-links', data, ...as })
    const { workflow } = await payload.findByID({
      collection: 'articles',
      id: article,
      draft: true,
      ...as,
    })
    tell({ act: 'link', article, revision: workflow?.revision ?? 0, link: made.id })
  } else if (kind < 4 && by.role === 'editor') {
    const data = { shortAnswer: label }
    const { workflow } = await payload.update({
      collection: 'articles',
      id: article,
      data,
      draft: true,
      ...as,
    })
    tell({ act: 'edit', article, revision: workflow?.revision ?? 0, text: label })
  } else {
    const now = Date.now()
    const offered = await listTransitions(req, article, now)
    const [first, ...others] = offered.transitions.filter(({ allowed }) => allowed)
    if (!first) return
    const { event } = chance.pick([first, ...others])
    const { state, revision } = await applyTransition({
      req,
      id: article,
      event,
      revision: offered.revision,
      parameters: { comment: '请改', reason: '理由', publishAt: '2999-01-01T00:00:00Z' },
      now,
    })
    tell({ act: 'transition', article, revision, event, state })
  }
}

/** A killed process leaves its transactions open on a MongoDB server: the test must end them. */
function tellSessions({ db }: Payload) {
  const begin = db.beginTransaction
  db.beginTransaction = async (options) => {
    const id = await begin.call(db, options)
    const sessions = db.sessions as unknown as Record<string, MongoSession> | undefined
    const session = sessions?.[String(id)]?.id?.id
    if (session) tell({ session: Buffer.from(session.buffer).toString('base64') })
    return id
  }
}
type MongoSession = { id?: { id: { buffer: Uint8Array } } }

async function main(order: Order) {
  const config = await (await import('../../payload.config.ts')).default
  // Loading takes the longest: the next worker does it while the one before it is at work.
  await once(process.stdin, 'data')
  const payload = await getPayload({ config })
  tellSessions(payload)
  tell({ opened: true })
  const lane = async (number: number) => {
    const chance = chanceFrom(order.seed + number)
    for (let n = 0; ; n += 1) {
      // A refusal is no fault here: another lane was faster.
      await act(payload, order, chance, `${order.seed}的${number}的${n}`).catch(() => {})
    }
  }
  await Promise.all(Array.from({ length: lanes }, (_, number) => lane(number)))
}

// Only as a process of its own: the test imports the types and the number of lanes.
const [, , given] = process.argv
if (process.env.CRASH_WORKER && given) await main(JSON.parse(given))
