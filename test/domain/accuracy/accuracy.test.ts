import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Accuracy,
  deriveAccuracy,
  unverified,
  type Verification,
} from '../../../src/domain/accuracy/accuracy.ts'
import { blocksOn, type Flag, isReason } from '../../../src/domain/accuracy/flags.ts'

const now = Date.parse('2026-03-10T02:00:00Z')
const text = 'a'.repeat(64)
const other = 'b'.repeat(64)

const flag = (change: Partial<Flag> = {}): Flag => ({
  severity: 'notice',
  reason: 'outdated',
  state: 'open',
  raisedAt: '2026-03-01T00:00:00.000Z',
  contentHash: text,
  ...change,
})

const verification: Verification = {
  at: '2026-02-01T00:00:00.000Z',
  by: 'someone',
  sources: [{ url: 'https://example.gov.cn/1', title: '办法', note: '电话问过' }],
  contentHash: text,
  nextReviewAt: '2026-08-01T12:00:00.000Z',
}

describe('the accuracy of an article', () => {
  it('is unverified while nobody checked and nobody doubted it', () => {
    expect(deriveAccuracy([], null, text, now)).toEqual(unverified)
  })

  it('is verified by a check of the very text, which says when and against what', () => {
    expect(deriveAccuracy([], verification, text, now)).toEqual({
      ...unverified,
      status: 'verified',
      verifiedAt: verification.at,
      verifiedBy: 'someone',
      verifiedAgainst: [{ url: 'https://example.gov.cn/1', title: '办法' }],
      nextReviewAt: verification.nextReviewAt,
    })
  })

  it('is unverified again once the text is another, and its review stays due', () => {
    expect(deriveAccuracy([], verification, other, now)).toEqual({
      ...unverified,
      nextReviewAt: verification.nextReviewAt,
    })
  })

  // The day of the review belongs to the check; it is over when the day ends in China.
  it.each([
    ['2026-08-01T15:59:59Z', 'verified'],
    ['2026-08-01T16:00:00Z', 'due'],
  ])('is at %s %s', (instant, status) => {
    expect(deriveAccuracy([], verification, text, Date.parse(instant)).status).toBe(status)
  })

  it('shows open notices, oldest first, and withholds nothing', () => {
    const later = flag({ reason: 'unsourced', raisedAt: '2026-03-02T00:00:00.000Z' })
    expect(deriveAccuracy([later, flag()], verification, text, now)).toMatchObject({
      status: 'flagged',
      openNotices: 2,
      openBlocks: 0,
      withheld: false,
      notices: [
        { reason: 'outdated', since: '2026-03-01T00:00:00.000Z' },
        { reason: 'unsourced', since: '2026-03-02T00:00:00.000Z' },
      ],
    })
  })

  it('is withheld by a block, since the first and for its reason', () => {
    const first = flag({ severity: 'block', reason: 'wrong_figure' })
    const second = flag({ severity: 'block', raisedAt: '2026-03-05T00:00:00.000Z' })
    expect(deriveAccuracy([second, flag(), first], verification, text, now)).toMatchObject({
      status: 'blocked',
      openNotices: 1,
      openBlocks: 2,
      withheld: true,
      withheldSince: first.raisedAt,
      withheldReason: 'wrong_figure',
    })
  })

  const anyFlag = fc.record<Flag>({
    severity: fc.constantFrom('notice', 'block'),
    reason: fc.constantFrom('outdated', 'other'),
    state: fc.constantFrom('open', 'fixed', 'confirmed', 'dismissed'),
    raisedAt: fc.constantFrom('2026-01-01T00:00:00.000Z', '2026-02-01T00:00:00.000Z'),
    contentHash: fc.constantFrom(text, other),
  })
  const anyCheck = fc.option(fc.constant(verification))

  it('is withheld exactly while a block is open, whatever was checked', () => {
    fc.assert(
      fc.property(fc.array(anyFlag), anyCheck, (flags, check) => {
        const { withheld, openBlocks } = deriveAccuracy(flags, check, text, now)
        const isBlocked = flags.some(
          ({ state, severity }) => state === 'open' && severity === 'block',
        )
        expect(withheld).toBe(isBlocked)
        expect(openBlocks > 0).toBe(isBlocked)
      }),
    )
  })

  it('depends on nothing but the open flags, in any order', () => {
    const parts = ({ notices, ...rest }: Accuracy) => ({
      ...rest,
      notices: [...notices].sort(byText),
    })
    const byText = (a: object, b: object) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)
    fc.assert(
      fc.property(fc.array(anyFlag), anyCheck, (flags, check) => {
        const open = flags.filter(({ state }) => state === 'open')
        const [one, two] = [flags, open.toReversed()].map((some) =>
          parts({ ...deriveAccuracy(some, check, text, now), withheldReason: null }),
        )
        expect(one).toEqual(two)
      }),
    )
  })
})

describe('the blocks in the way of an approval', () => {
  it('are the open ones that doubt this very text', () => {
    const block = flag({ severity: 'block' })
    const flags = [
      block,
      flag(),
      { ...block, state: 'fixed' as const },
      { ...block, contentHash: other },
    ]
    expect(blocksOn(flags, text)).toBe(1)
    expect(blocksOn(flags, 'c'.repeat(64))).toBe(0)
  })
})

describe('a reason', () => {
  it.each(['outdated', 'wrong_figure', 'x-1'])('may be %s', (reason) => {
    expect(isReason(reason)).toBe(true)
  })
  it.each(['', 'Outdated', '过时', '1x', 'a b', 'a'.repeat(51)])('may not be "%s"', (reason) => {
    expect(isReason(reason)).toBe(false)
  })
})
