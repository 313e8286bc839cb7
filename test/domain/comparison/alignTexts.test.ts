import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignTexts } from '../../../src/domain/comparison/alignTexts.ts'

const shown = (before: readonly string[], after: readonly string[]) =>
  alignTexts(before, after).map(
    ({ was, is, moved }) => `${was ?? '-'}${moved ? '~' : '>'}${is ?? '-'}`,
  )

const lapse = '中断缴费不超过三个月的，补缴之后可以正常报销。'
const wait = '超过三个月的，自补缴到账之日起设六个月等待期。'
const account = '个人账户余额归个人所有，停缴以后可以继续使用。'

describe('the paragraphs of two texts', () => {
  it.each([
    ['that are the same', [lapse, wait], [lapse, wait], ['0>0', '1>1']],
    ['one edited', [lapse, wait], [lapse, wait.replace('六', '三')], ['0>0', '1>1']],
    ['only a figure in common', ['等3个月。'], ['等6个月。'], ['0>0']],
    ['one added', [lapse], [account, lapse], ['->0', '0>1']],
    ['one removed', [lapse, account, wait], [lapse, wait], ['0>0', '1>-', '2>1']],
    ['one replaced by another', [lapse, account], [lapse, '请到窗口咨询。'], ['0>0', '1>-', '->1']],
    ['one moved', [lapse, wait, account], [account, lapse, wait], ['2~0', '0>1', '1>2']],
    [
      'one moved and edited',
      [lapse, wait, account],
      [account.replace('停缴', '断缴'), lapse, wait],
      ['2~0', '0>1', '1>2'],
    ],
    ['a short one moved', ['标题', lapse, wait], [lapse, wait, '标题'], ['1>0', '2>1', '0~2']],
    [
      'a short one like another',
      ['一般', lapse, wait],
      [lapse, wait, '一样'],
      ['0>-', '1>0', '2>1', '->2'],
    ],
    ['nothing before', [], [lapse], ['->0']],
    ['nothing after', [lapse], [], ['0>-']],
  ])('with %s', (_, before, after, expected) => {
    expect(shown(before, after)).toEqual(expected)
  })

  it('are each told once, those after in their order', () => {
    const line = fc.constantFrom(lapse, wait, account, '等3个月。', '等6个月。', '一', '')
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.array(line, { maxLength: 12 }), (a, b) => {
        const pairs = alignTexts(a, b)
        const was = pairs.flatMap((pair) => (pair.was === null ? [] : [pair.was]))
        const is = pairs.flatMap((pair) => (pair.is === null ? [] : [pair.is]))
        expect(was.toSorted((one, other) => one - other)).toEqual(a.map((_, at) => at))
        expect(is).toEqual(b.map((_, at) => at))
        expect(pairs.every((pair) => pair.was !== null || pair.is !== null)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('are aligned in time, however many', () => {
    const lines = (word: string) => Array.from({ length: 2000 }, (_, at) => `${word}第${at}行字`)
    const began = performance.now()
    expect(alignTexts(lines('甲'), lines('乙丙')).length).toBeGreaterThanOrEqual(2000)
    expect(performance.now() - began).toBeLessThan(3_000)
  })
})
