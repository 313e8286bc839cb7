import { describe, expect, it } from 'vitest'
import { takeEach } from '../../src/admin/bulk/takeEach.ts'

describe('acting on each of several things', () => {
  it('gives what came of each in their order, however long each took', async () => {
    const waiting: (() => void)[] = []
    const counted: number[] = []
    const outcomes = takeEach(
      ['a', 'b', 'c', 'd', 'e'],
      (item) => new Promise<string>((resolve) => waiting.push(() => resolve(item.toUpperCase()))),
      (done) => counted.push(done),
    )
    // The last one that was begun ends first.
    while (waiting.length > 0) {
      waiting.pop()?.()
      await Promise.resolve()
      await Promise.resolve()
      await Promise.resolve()
    }
    expect(await outcomes).toEqual(['A', 'B', 'C', 'D', 'E'])
    expect(counted).toEqual([1, 2, 3, 4, 5])
  })

  it('has no more than three under way at a time', async () => {
    let underWay = 0
    let most = 0
    await takeEach(
      [...Array(20).keys()],
      async () => {
        underWay += 1
        most = Math.max(most, underWay)
        await Promise.resolve()
        underWay -= 1
      },
      () => {},
    )
    expect(most).toBe(3)
  })

  it('has nothing to do with nothing', async () => {
    expect(
      await takeEach(
        [],
        async () => 1,
        () => {},
      ),
    ).toEqual([])
  })
})
