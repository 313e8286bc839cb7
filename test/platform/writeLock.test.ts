import { describe, expect, it } from 'vitest'
import { WriteLock } from '../../src/platform/writeLock.ts'

const aMoment = () => new Promise((resolve) => setTimeout(resolve, 5))

/** Asks for the lock; notes in `log` when it is given. */
const queue = (lock: WriteLock, log: string[], name: string) =>
  lock.acquire().then((release) => {
    log.push(name)
    return release
  })

/** A place in the code to be found again in a complaint. */
const holdFromHere = (lock: WriteLock) => lock.acquire()

describe('the write lock', () => {
  it('is free at first, and again once released', async () => {
    const lock = new WriteLock(20)
    for (let time = 0; time < 3; time += 1) {
      const release = await lock.acquire()
      release()
    }
  })

  it('is given to one at a time, first come, first served', async () => {
    const lock = new WriteLock(1000)
    const log: string[] = []
    const turns = ['first', 'second', 'third'].map((name) => queue(lock, log, name))
    await aMoment()
    expect(log).toEqual(['first'])
    for (const turn of turns) {
      const release = await turn
      await aMoment()
      log.push('released')
      release()
    }
    expect(log).toEqual(['first', 'released', 'second', 'released', 'third', 'released'])
  })

  it('is released twice without harm: nobody else’s turn is cut short', async () => {
    const lock = new WriteLock(1000)
    const log: string[] = []
    const release = await queue(lock, log, 'first')
    const second = queue(lock, log, 'second')
    const third = queue(lock, log, 'third')
    release()
    release()
    const releaseSecond = await second
    release()
    await aMoment()
    expect(log).toEqual(['first', 'second'])
    releaseSecond()
    await third
    expect(log).toEqual(['first', 'second', 'third'])
  })
})

describe('a wait for the write lock that lasts too long', () => {
  it('says how long, and where the one who has the lock took it', async () => {
    const lock = new WriteLock(20)
    const release = await holdFromHere(lock)
    const refusal = await lock.acquire().catch((error: unknown) => error)
    release()
    expect(refusal).toBeInstanceOf(Error)
    const message = refusal instanceof Error ? refusal.message : ''
    expect(message).toMatch(/was not free within 20 ms/)
    expect(message).toMatch(/has held it for \d{1,4} ms; is a nested call missing its req\?/)
    expect(message).toMatch(/holdFromHere .*writeLock\.test\.ts/)
  })

  it('does not let the next one past the one who has the lock', async () => {
    const lock = new WriteLock(40)
    const log: string[] = []
    const release = await queue(lock, log, 'first')
    const tooLate = expect(queue(lock, log, 'second')).rejects.toThrow('not free within 40 ms')
    await new Promise((resolve) => setTimeout(resolve, 25))
    const third = queue(lock, log, 'third')
    await tooLate
    await aMoment()
    expect(log).toEqual(['first'])
    release()
    const releaseThird = await third
    expect(log).toEqual(['first', 'third'])
    releaseThird()
  })

  it('is not one that lasts because many go before, each for a short while', async () => {
    const lock = new WriteLock(60)
    const turns = Array.from({ length: 30 }, async () => {
      const release = await lock.acquire()
      await aMoment()
      release()
    })
    const outcomes = await Promise.allSettled(turns)
    expect(outcomes.filter(({ status }) => status === 'rejected')).toEqual([])
  })

  it('leaves the lock usable when all who waited have given up', async () => {
    const lock = new WriteLock(10)
    const release = await lock.acquire()
    const waits = await Promise.allSettled([lock.acquire(), lock.acquire()])
    expect(waits.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    release()
    const releaseAgain = await lock.acquire()
    releaseAgain()
  })
})
