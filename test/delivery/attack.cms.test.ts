import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publicFields, publicLimits } from '../../src/delivery/publicFields.ts'
import { anyGraphQLRequest } from './attack/graphqlRequests.ts'
import { anyRestRequest } from './attack/restRequests.ts'
import { hiddenNumber } from './attack/secrets.ts'
import { type Asked, openTwins, type Told, type Twins } from './attack/twins.ts'

/** How many requests are sent, each to both twins. */
const runs = Number(process.env.FC_RUNS ?? (process.env.CI ? 5_000 : 600))
const seed = Number(process.env.FC_SEED ?? Date.now() % 2 ** 31)

let twins: Twins

beforeAll(async () => {
  twins = await openTwins()
})
afterAll(() => twins.close())

/** Names of fields that are the staff's, as they would stand in an answer. */
const closedNames = [
  'workflow',
  'legacy',
  'withdrawal',
  'regionScopeConfirmed',
  'verifiedBy',
  'openBlocks',
  'withheldReason',
  'servedUntil',
  'places',
  'rawTitle',
  'register',
  'reviewIntervalDays',
  'email',
  'apiKey',
]

const isUnlike = (one: Told, other: Told): boolean => one.queries.join() !== other.queries.join()

/** Sends a request to both twins, and fails where the answer tells more than it may. */
async function attack(asked: Asked): Promise<Told> {
  const [one, other] = await twins.ask(asked)
  // What is looked up together depends on what comes back first: a secret tells every time.
  for (let again = 0; again < 5 && isUnlike(one, other); again += 1) {
    const [next, nextOther] = await twins.ask(asked)
    Object.assign(one, { queries: next.queries })
    Object.assign(other, { queries: nextOther.queries })
  }
  expect(other.status, 'the same status').toBe(one.status)
  expect(other.text, 'the same body').toBe(one.text)
  expect(other.headers, 'the same headers').toBe(one.headers)
  expect(other.queries, 'the same queries').toEqual(one.queries)
  expectNothingHidden(one, asked)
  expectForm(one, asked)
  return one
}

function expectNothingHidden({ text, headers }: Told, asked: Asked): void {
  const sent = decode(`${asked.path} ${asked.body ?? ''}`)
  const told = `${text} ${headers}`
  if (!/leak/i.test(sent)) expect(told, 'no marker').not.toMatch(/leak[ab]/i)
  if (!sent.includes(String(hiddenNumber))) expect(told).not.toContain(String(hiddenNumber))
  const { hidden, gone } = twins.prey
  const secret = text.startsWith('{"changes":') ? hidden : [...hidden, ...gone]
  const ids = secret.filter((id) => told.includes(id) && !sent.includes(id))
  expect(ids, 'no id of what is hidden').toEqual([])
  for (const name of closedNames) {
    expect(text, `no ${name}`).not.toMatch(new RegExp(`"${name}":`))
  }
  expect(text, 'no suggestion').not.toContain('Did you mean')
}

const decode = (text: string): string => {
  try {
    return `${text} ${decodeURIComponent(text)}`
  } catch {
    return text
  }
}

/** No failure, and refusals of public reads in the form of the contract; lists within bounds. */
function expectForm({ status, text }: Told, { method, path }: Asked): void {
  // Payload says so of its own collections that have no endpoints at all.
  if (status !== 501) expect(status, text).toBeLessThan(500)
  const [, collection = ''] = path.match(/^\/api\/([\w-]+)/) ?? []
  if (status === 400 && method === 'GET' && collection in publicFields) {
    expect(JSON.parse(text).errors[0].code, text).toMatch(/^[a-z_]+$/)
  }
  if (status === 200 && text.startsWith('{"docs"')) {
    expect(JSON.parse(text).docs.length).toBeLessThanOrEqual(publicLimits.limit)
  }
}

/** Says what a run reached, so that a generator that no longer reaches anything is seen. */
type Reached = Map<string, number>
const note = (reached: Reached, { status, text }: Told) => {
  const isError = text.includes('"errors":')
  const isFull = /"(docs|id|totalDocs)":(?!\[\]|0|null)/.test(text)
  const kind = `${status}${isError ? ' refused' : isFull ? ' told' : ''}`
  reached.set(kind, (reached.get(kind) ?? 0) + 1)
}

async function attackWith(requests: fc.Arbitrary<Asked>, numRuns: number): Promise<Reached> {
  const reached: Reached = new Map()
  await fc.assert(
    fc.asyncProperty(requests, async (asked) => note(reached, await attack(asked))),
    { numRuns, seed, endOnFailure: false },
  )
  return reached
}

/** A few requests say nothing of shares. */
function expectShares(reached: Reached, least: Record<string, number>): void {
  const all = [...reached.values()].reduce((sum, count) => sum + count, 0)
  if (all < 200) return
  for (const [kind, share] of Object.entries(least)) {
    expect((reached.get(kind) ?? 0) / all, `${kind} of ${all}`).toBeGreaterThan(share)
  }
}

describe('whatever a stranger or a site asks, two desks that differ in secrets alone say the same', () => {
  it(`over REST (seed ${seed})`, async () => {
    const requests = anyRestRequest(twins.prey, twins.desk.config)
    const reached = await attackWith(requests, Math.ceil(runs * 0.6))
    expectShares(reached, { '200 told': 0.06, '400 refused': 0.1, '404 refused': 0.01 })
  }, 3_600_000)

  it(`over GraphQL (seed ${seed})`, async () => {
    const requests = anyGraphQLRequest(twins.prey, twins.desk.config)
    const reached = await attackWith(requests, Math.ceil(runs * 0.4))
    expectShares(reached, { '200 told': 0.06, '200 refused': 0.05, '400 refused': 0.1 })
  }, 3_600_000)
})
