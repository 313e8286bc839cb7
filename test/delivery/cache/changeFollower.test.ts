import { describe, expect, it } from 'vitest'
import { ChangeFollower } from '../../../src/delivery/cache/changeFollower.ts'
import type { ChangeRow } from '../../../src/domain/changes/changeRow.ts'

const row = (sequence: number): ChangeRow => ({
  sequence,
  type: 'updated',
  article: `a${sequence}`,
  slug: '',
})

function follow(feed: ChangeRow[]) {
  const told: number[] = []
  const state = { now: 0, gaps: 0, broken: false, reads: 0 }
  const follower = new ChangeFollower({
    read: async (after) => {
      state.reads += 1
      if (state.broken) throw new Error('no database')
      return feed.filter(({ sequence }) => sequence > after).slice(0, 500)
    },
    readLast: async () => feed.at(-1)?.sequence ?? 0,
    onRows: (rows) => told.push(...rows.map(({ sequence }) => sequence)),
    onGap: () => {
      state.gaps += 1
    },
    clock: () => state.now,
    pace: 0,
  })
  return { follower, told, state }
}

describe('following the change feed', () => {
  it('begins where it stands, and is fresh for less than a second', async () => {
    const { follower, told, state } = follow([row(1)])
    expect(follower.isFresh()).toBe(false)
    await follower.refresh()
    expect(follower.isFresh()).toBe(true)
    state.now = 899
    expect(follower.isFresh()).toBe(true)
    state.now = 900
    expect(follower.isFresh()).toBe(false)
    expect(told).toEqual([])
  })

  it('tells of what others wrote, once, and not of what this process told itself', async () => {
    const feed = [row(1)]
    const { follower, told } = follow(feed)
    await follower.refresh()
    feed.push(row(2), row(3), row(4))
    follower.skip([row(3)])
    await follower.refresh()
    await follower.refresh()
    expect(told).toEqual([2, 4])
  })

  it('is not fresh while the feed cannot be read', async () => {
    const { follower, state } = follow([])
    await follower.refresh()
    state.now = 1_000
    state.broken = true
    await expect(follower.refresh()).rejects.toThrow('no database')
    expect(follower.isFresh()).toBe(false)
    state.broken = false
    await follower.refresh()
    expect(follower.isFresh()).toBe(true)
  })

  it('looks once for all who wait', async () => {
    const { follower, state } = follow([])
    await follower.refresh()
    await Promise.all([follower.refresh(), follower.refresh(), follower.refresh()])
    expect(state.reads).toBe(1)
  })

  it('forgets everything where too much has changed to read it', async () => {
    const feed: ChangeRow[] = [row(1)]
    const { follower, state } = follow(feed)
    await follower.refresh()
    for (let n = 2; n < 7_000; n += 1) feed.push(row(n))
    await follower.refresh()
    expect(state.gaps).toBe(1)
    expect(state.reads).toBeLessThan(14)
    const reads = state.reads
    await follower.refresh()
    expect(state.reads).toBe(reads + 1)
  })
})
