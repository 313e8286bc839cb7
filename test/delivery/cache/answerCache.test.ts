import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AnswerCache, type KeptAnswer } from '../../../src/delivery/cache/answerCache.ts'

const day = '2026-11-22T12:00:00.000Z'
const nextDay = '2026-11-23T12:00:00.000Z'

const answerOf = (text: string, tags: string[], isKept = true): KeptAnswer => ({
  status: 200,
  headers: [],
  etag: `W/"${text}"`,
  tags,
  isKept,
  forms: { identity: { headers: [], body: new TextEncoder().encode(text) } },
})

/** An answer whose making is ended from outside. */
function underWay() {
  let end: (answer: KeptAnswer) => void = () => {}
  const made = new Promise<KeptAnswer>((resolve) => {
    end = resolve
  })
  return { made, end }
}

describe('kept answers', () => {
  it('are made once for all who ask at the same time', async () => {
    const cache = new AnswerCache(1e6)
    let made = 0
    const make = async () => {
      made += 1
      return answerOf('a', ['articles'])
    }
    await Promise.all([cache.through('k', day, make), cache.through('k', day, make)])
    await cache.through('other', day, make)
    expect(made).toBe(2)
    expect(cache.get('k', day)?.etag).toBe('W/"a"')
  })

  it('go when something they show changes, and stay when another does', async () => {
    const cache = new AnswerCache(1e6)
    await cache.through('k', day, async () => answerOf('a', ['article:1', 'articles']))
    await cache.through('l', day, async () => answerOf('b', ['article:2']))
    cache.drop(['article:1'])
    expect(cache.get('k', day)).toBeUndefined()
    expect(cache.get('l', day)).toBeDefined()
  })

  it('go with the day on which they were made', async () => {
    const cache = new AnswerCache(1e6)
    await cache.through('k', day, async () => answerOf('a', []))
    expect(cache.get('k', nextDay)).toBeUndefined()
  })

  it('are not kept when something changed while they were made', async () => {
    const cache = new AnswerCache(1e6)
    const { made, end } = underWay()
    const answer = cache.through('k', day, () => made)
    cache.drop(['article:9'])
    end(answerOf('old', ['articles']))
    await answer
    expect(cache.get('k', day)).toBeUndefined()
  })

  it('that were begun before a change are given to nobody who asks after it', async () => {
    const cache = new AnswerCache(1e6)
    const { made, end } = underWay()
    const before = cache.through('k', day, () => made)
    cache.drop(['articles'])
    const after = cache.through('k', day, async () => answerOf('new', ['articles']))
    end(answerOf('old', ['articles']))
    expect((await before).etag).toBe('W/"old"')
    expect((await after).etag).toBe('W/"new"')
    expect(cache.get('k', day)?.etag).toBe('W/"new"')
  })

  it('that failed are made again', async () => {
    const cache = new AnswerCache(1e6)
    await expect(cache.through('k', day, () => Promise.reject(new Error('no')))).rejects.toThrow()
    await cache.through('k', day, async () => answerOf('a', []))
    expect(cache.get('k', day)).toBeDefined()
  })

  it('are none where there is no room for any, or where they are for one alone', async () => {
    const none = new AnswerCache(0)
    await none.through('k', day, async () => answerOf('a', []))
    expect(none.get('k', day)).toBeUndefined()
    const cache = new AnswerCache(1e6)
    await cache.through('k', day, async () => answerOf('a', [], false))
    expect(cache.get('k', day)).toBeUndefined()
  })

  it('take no more room than given, compressed bodies included', async () => {
    const most = 50_000
    const cache = new AnswerCache(most)
    for (let n = 0; n < 200; n += 1) {
      const answer = await cache.through(`k${n}`, day, async () =>
        answerOf('x'.repeat(1_000), ['articles', `article:${n}`]),
      )
      cache.addForm(`k${n}`, answer, 'gzip', { headers: [], body: new Uint8Array(500) })
      expect(cache.size.bytes).toBeLessThanOrEqual(most)
    }
    expect(cache.size.entries).toBeGreaterThan(5)
    cache.drop(['articles'])
    expect(cache.size).toEqual({ entries: 0, bytes: 0 })
  })

  it('are never outdated, whatever is asked, changed and made in which order', async () => {
    const step = fc.oneof(
      fc.record({ act: fc.constant('ask' as const), key: fc.integer({ min: 0, max: 3 }) }),
      fc.record({ act: fc.constant('change' as const), key: fc.integer({ min: 0, max: 3 }) }),
      fc.record({ act: fc.constant('end' as const), key: fc.integer({ min: 0, max: 3 }) }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const cache = new AnswerCache(1e6)
        const versions = [0, 0, 0, 0]
        const open: { end: () => void; key: number }[] = []
        const asked: Promise<void>[] = []
        for (const { act, key } of steps) {
          if (act === 'change') {
            versions[key] = (versions[key] ?? 0) + 1
            cache.drop([`article:${key}`])
          }
          if (act === 'end') {
            const place = open.findIndex((one) => one.key === key)
            if (place !== -1) open.splice(place, 1)[0]?.end()
            await new Promise((resolve) => setImmediate(resolve))
          }
          if (act === 'ask') {
            const least = versions[key] ?? 0
            const atHand = cache.get(String(key), day)
            if (atHand) expect(atHand.etag).toBe(`W/"${least}"`)
            else {
              const answer = cache.through(String(key), day, () => {
                const { made, end } = underWay()
                // The database is read when the making begins: later writes are not seen.
                const seen = String(versions[key])
                open.push({ key, end: () => end(answerOf(seen, [`article:${key}`])) })
                return made
              })
              asked.push(
                answer.then(({ etag }) =>
                  expect(Number(etag.slice(3, -1))).toBeGreaterThanOrEqual(least),
                ),
              )
            }
          }
        }
        for (const { end } of open) end()
        await Promise.all(asked)
      }),
    )
  })
})
