import type { Where } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { seed } from '../../seed/run.ts'
import { stories } from '../../seed/stories.ts'
import { type Desk, openDesk } from '../desk.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

it('the demo has every article in its state, and nothing live that a check would stop', async () => {
  const { payload } = desk
  await seed(payload, {
    demo: true,
    password: () => 'demo-password',
    now: Date.now(),
    progress: () => {},
  })
  const { docs } = await payload.find({ collection: 'articles', draft: true, pagination: false })
  const count = (values: readonly unknown[]) =>
    Object.fromEntries(values.map((one) => [one, values.filter((other) => other === one).length]))
  expect(count(docs.map(({ workflow }) => workflow?.state))).toEqual(
    count(stories.map(({ state }) => state)),
  )

  const { body } = await desk.send('GET', '/api/articles?limit=100')
  expect(body.totalDocs).toBe(7)
  const strict = async (where: Where) => {
    const and = [{ severity: { equals: 'strict' } }, where]
    return (await payload.count({ collection: 'findings', where: { and } })).totalDocs
  }
  const served = body.docs.map(({ id }: { id: string }) => id)
  expect(await strict({ article: { in: served } })).toBe(0)
  // Some were put before a reviewer with a reason, others are for whoever tries the demo.
  for (const state of ['open', 'dismissed']) {
    expect(await strict({ state: { equals: state } }), state).toBeGreaterThan(0)
  }
}, 180_000)
