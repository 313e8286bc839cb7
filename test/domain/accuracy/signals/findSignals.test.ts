import { describe, expect, it } from 'vitest'
import { findSignals } from '../../../../src/domain/accuracy/signals/findSignals.ts'
import type { SignalId } from '../../../../src/domain/accuracy/signals/signals.ts'
import { type SampleFields, sampleArticle } from './sampleArticle.ts'

const find = (fields: SampleFields) => findSignals(sampleArticle(fields))

/** The words that one signal points at in a body, and where each stands. */
const quotes = (signal: SignalId, fields: SampleFields) =>
  find(fields)
    .filter((finding) => finding.signal === signal)
    .map(({ quote, start }) => [quote, start])

describe('a finding points at the words that triggered it', () => {
  it.each<[SignalId, string, ...[string, number][]]>([
    ['machine-written', '根据搜索结果，为您详细解答。', ['搜索结果', 2], ['为您详细解答', 7]],
    ['machine-written-wide', '现 综合权威 信息整理如下', ['综合权威 信息整理', 2]],
    ['not-found', '文件中并未明确 提及此事。', ['并未明确 提及', 3]],
    ['stale-latest', '（２０２３－２０２４年最新）', ['２０２３－２０２４年最新', 1]],
    ['stale-latest', '最新的2024年版', ['最新的2024年', 0]],
    ['window-closed', '缴费期截止 2025 年 12 月 31 日。', ['截止 2025 年 12 月 31 日', 3]],
    ['window-closed', '2025年9月1日至12月31日受理。', ['2025年9月1日至12月31日', 0]],
    ['window-closed', '受理于2025年3月31日结束。', ['2025年3月31日结束', 3]],
    ['old-year', '2021年一次，2022-2023年一次。', ['2021年', 0], ['2022-2023年', 8]],
    ['unsourced-amount', '每月120元和 1,200 元。', ['120元', 2], ['1,200 元', 8]],
    ['vague-authority', '依据相关法律法规办理。', ['依据相关法律法规', 0]],
    ['arithmetic', '可报 (12000 - 800) × 70% = 7480元。', ['(12000 - 800) × 70% = 7480元', 3]],
    ['arithmetic', '2×3=7，3×3=9，4×3=11。', ['2×3=7', 0], ['4×3=11', 12]],
    ['unsafe-advice', '找人套现或者代刷。', ['套现', 2], ['代刷', 6]],
    ['hedge', '比例因地区而异，以当地公告为准。', ['因地区而异', 2], ['以当地公告为准', 8]],
    ['residue', '见$$x$$，作用1 。', ['$$', 1], ['$$', 4], ['1', 9]],
  ])('%s in %s', (signal, body, ...expected) => {
    expect(quotes(signal, { body })).toEqual(expected)
  })

  it('in the title as well', () => {
    expect(find({ title: '医保 2024—2025 年缴费' })).toMatchObject([
      { signal: 'stale-title-year', field: 'title', quote: '2024—2025 年', data: { year: '2025' } },
    ])
  })

  it('and says which authority is not of the place', () => {
    const fields = { title: '四川宜宾护理补贴', body: '由四川省达州市 人民政府印发。' }
    expect(find(fields)).toMatchObject([
      {
        signal: 'region-mismatch',
        severity: 'strict',
        quote: '达州市 人民政府',
        start: 4,
        data: { region: '四川省达州市', expected: '四川省宜宾市' },
      },
    ])
  })

  it('and says what it is at odds with', () => {
    const body = '停缴后余额不会清零。\n停缴满一年，系统会清零当年账户余额。'
    expect(find({ body })).toMatchObject([
      {
        signal: 'self-contradiction',
        quote: '清零当年账户余额',
        other: { field: 'body', start: 3, end: 9, quote: '余额不会清零' },
        data: { other: '余额不会清零' },
      },
    ])
  })

  it('and, of a rule without a region, where the text says that regions differ', () => {
    const body = '断缴超过3个月的，暂停待遇。部分地区更长。'
    expect(find({ body })).toMatchObject([
      { signal: 'region-free-rule', quote: '断缴超过3个月', other: { quote: '部分地区' } },
    ])
  })

  it('and says what a sum should give', () => {
    const [finding] = find({ body: '0.1×3=0.5' })
    expect(finding?.data).toEqual({ stated: '0.5', expected: '0.3' })
  })

  it('and names each article that this one is a duplicate of', () => {
    const body = '职工医保停缴以后个人账户余额归本人所有。'
    const others = { a: body, b: `${body}可以继承。`, c: '异地就医先备案再结算。' }
    expect(find({ title: '余额', body, others })).toMatchObject([
      { signal: 'duplicate', quote: '余额', data: { id: 'a', share: '100' } },
      { signal: 'duplicate', quote: '余额', data: { id: 'b' } },
    ])
  })
})

describe('findings', () => {
  it('stand in the order of fields and places', () => {
    const found = find({
      notices: '来源：，',
      body: '2021年可以套现。2022年代刷。',
      title: '2024年医保',
      shortAnswer: '因地区而异',
    })
    expect(found.map(({ signal }) => signal)).toEqual([
      'stale-title-year',
      'hedge',
      'old-year',
      'unsafe-advice',
      'old-year',
      'unsafe-advice',
      'residue',
    ])
  })

  it('doubt a year once: what says more of it goes before old-year', () => {
    const found = find({ body: '2023年最新规定，延长至2024年6月30日。' })
    expect(found.map(({ signal }) => signal)).toEqual(['stale-latest', 'window-closed'])
  })

  it('depend on the day, which is told', () => {
    const body = '缴费期截止2026年6月1日。'
    expect(quotes('window-closed', { body, today: '2026-06-01' })).toEqual([])
    expect(quotes('window-closed', { body, today: '2026-06-02' })).toHaveLength(1)
  })

  it('are as severe as the table says', () => {
    const found = find({ title: '2024年医保', body: '可以套现，因地区而异。' })
    expect(found.map(({ severity }) => severity)).toEqual(['task', 'strict', 'note'])
  })
})
