import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diffText, type Part } from '../../../src/domain/comparison/diffText.ts'

const textBefore = (parts: readonly Part[]) =>
  parts.flatMap(({ kind, text }) => (kind === 'added' ? [] : [text])).join('')
const textAfter = (parts: readonly Part[]) =>
  parts.flatMap(({ kind, text }) => (kind === 'removed' ? [] : [text])).join('')

/** A comparison in one line: [-removed-]{+added+}. */
const shown = (one: string, other: string) =>
  diffText(one, other)
    .map(({ kind, text }) => ({ same: text, removed: `[-${text}-]`, added: `{+${text}+}` })[kind])
    .join('')

describe('a comparison of two texts', () => {
  it.each([
    [
      'replaces an amount as a whole',
      '一级每人每月不低于120元，二级不低于90元。',
      '一级每人每月不低于130元，二级不低于90元。',
      '一级每人每月不低于[-120元-]{+130元+}，二级不低于90元。',
    ],
    [
      'replaces a date as a whole',
      '从2022年3月起执行。',
      '从2022年7月起执行。',
      '从[-2022年3月-]{+2022年7月+}起执行。',
    ],
    ['replaces a percentage as a whole', '约85%', '约88.5%', '约[-85%-]{+88.5%+}'],
    [
      'replaces a Chinese number with its unit',
      '断缴三个月以内',
      '断缴六个月以内',
      '断缴[-三个月-]{+六个月+}以内',
    ],
    [
      'does not flicker from character to character',
      '跨省就医须备案',
      '省内就医须备案',
      '[-跨省-]{+省内+}就医须备案',
    ],
    [
      'shows an added clause as a clause',
      '先备案，再就医。',
      '先备案，再缴费，再就医。',
      '先备案，{+再缴费，+}再就医。',
    ],
    [
      'shows a removed sentence as a sentence',
      '可以报销。余额可用。不会清零。',
      '可以报销。不会清零。',
      '可以报销。[-余额可用。-]不会清零。',
    ],
    ['replaces a Latin word as a whole', '使用APP办理', '使用API办理', '使用[-APP-]{+API+}办理'],
    [
      'keeps two figures side by side apart',
      '120元、90元',
      '130元、95元',
      '[-120元-]{+130元+}、[-90元-]{+95元+}',
    ],
    ['shows a text that is new', '', '全新。', '{+全新。+}'],
    ['shows a text that is gone', '旧的。', '', '[-旧的。-]'],
    ['shows nothing of a text that is the same', '没有变。', '没有变。', '没有变。'],
  ])('%s', (_, one, other, expected) => {
    expect(shown(one, other)).toBe(expected)
  })

  const word = fc.constantFrom(
    ...'医保断缴的三个月120元2025年3月，。abc报销待遇85%\n'.split(''),
    '👨‍👩‍👧',
    'é',
  )
  const text = fc.array(word, { maxLength: 60 }).map((words) => words.join(''))

  it('holds the text before and the text after, exactly, and nothing twice', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const parts = diffText(one, other)
        expect(textBefore(parts)).toBe(one)
        expect(textAfter(parts)).toBe(other)
        parts.forEach((part, at) => {
          expect(part.text).not.toBe('')
          expect(part.kind).not.toBe(parts[at + 1]?.kind)
          if (part.kind === 'added') expect(parts[at + 1]?.kind).not.toBe('removed')
        })
      }),
      { numRuns: 500 },
    )
  })

  it('has no change where there is none', () => {
    fc.assert(
      fc.property(text, (one) => {
        expect(diffText(one, one).filter(({ kind }) => kind !== 'same')).toEqual([])
      }),
    )
  })

  it('never shows a small change of a long text as a large one', () => {
    const long = '断缴三个月以内补缴的，待遇不受影响；超过的须经过等待期。'.repeat(80)
    fc.assert(
      fc.property(fc.nat(long.length), fc.constantFrom('新', '甲乙', '，'), (at, extra) => {
        const parts = diffText(long, long.slice(0, at) + extra + long.slice(at))
        const changed = parts.filter(({ kind }) => kind !== 'same')
        expect(changed.map(({ text }) => text).join('').length).toBeLessThanOrEqual(12)
      }),
      { numRuns: 50 },
    )
  })

  const sentence = (seed: number) => `第${seed}条规定的待遇为${(seed * 7) % 1000}元，按月发放。`
  const pages = (of: (at: number) => string) =>
    Array.from({ length: 1000 }, (_, at) => of(at)).join('')

  it.each([
    ['many scattered edits', pages(sentence), pages((at) => sentence(at).replace('按月', '按季'))],
    [
      'nothing in common',
      '医'.repeat(10_000) + '保'.repeat(10_000),
      '甲'.repeat(10_000) + '乙'.repeat(10_000),
    ],
    ['numerals without an end', '一'.repeat(20_000), '二'.repeat(20_000)],
    ['digits without an end', '1'.repeat(20_000), '2'.repeat(20_000)],
    ['digits and commas', '1,111'.repeat(4_000), '1,112'.repeat(4_000)],
    ['one character, over and over', '医'.repeat(20_000), '医'.repeat(19_000)],
    [
      'the same characters in another order',
      pages(sentence),
      [...pages(sentence)].reverse().join(''),
    ],
  ])('ends in time on 20,000 characters: %s', (_, one, other) => {
    expect(Math.max(one.length, other.length)).toBeGreaterThanOrEqual(19_000)
    const began = performance.now()
    const parts = diffText(one, other)
    expect(performance.now() - began).toBeLessThan(3_000)
    expect([textBefore(parts), textAfter(parts)]).toEqual([one, other])
  })

  it('still shows each of a thousand scattered edits by itself', () => {
    const parts = diffText(
      pages(sentence),
      pages((at) => sentence(at).replace('按月', '按季')),
    )
    expect(parts.filter(({ kind }) => kind === 'removed')).toHaveLength(1000)
    expect(new Set(parts.map(({ kind, text }) => (kind === 'added' ? text : '')))).toEqual(
      new Set(['', '季']),
    )
  })
})
