import { describe, expect, it } from 'vitest'
import { anchor, bare, carry, locate, type Passage } from '../../../src/domain/comments/passage.ts'

/** The passage a quote names, which must be there. */
function passageIn(text: string, quote: string, near?: number): Passage {
  const passage = anchor(text, quote, near)
  if (!passage) throw new Error(`“${quote}” is not in the text`)
  return passage
}

/** The text with the passage in brackets, so that a table can show where it stands. */
const marked = (text: string, { quote, start, lost }: Passage): string => {
  if (lost) return 'lost'
  const whole = bare(text)
  const end = start + bare(quote).length
  return `${whole.slice(0, start)}[${whole.slice(start, end)}]${whole.slice(end)}`
}

describe('anchor', () => {
  it.each([
    ['甲乙丙', '乙', undefined, '甲[乙]丙'],
    ['甲乙甲乙', '乙', undefined, '甲[乙]甲乙'],
    ['甲乙甲乙', '乙', 3, '甲乙甲[乙]'],
    ['甲乙甲乙', '乙', 900, '甲乙甲[乙]'],
    ['第一行\n第二行', '一行 第二', undefined, '第[一行第二]行'],
    ['断缴 3 个月', '3个月', undefined, '断缴[3个月]'],
    ['aaa', 'aa', 1, 'a[aa]'],
  ])('in %j finds %j near %s', (text, quote, near, expected) => {
    expect(marked(text, passageIn(text, quote, near))).toBe(expected)
  })

  it.each([
    ['甲乙丙', '丁'],
    ['甲乙丙', ''],
    ['甲乙丙', ' \n'],
    ['', '甲'],
  ])('in %j does not find %j', (text, quote) => {
    expect(anchor(text, quote)).toBeNull()
  })

  it('keeps what stands around it', () => {
    const long = '字'.repeat(100)
    expect(passageIn(`${long}前 引文 后${long}`, '引文')).toEqual({
      quote: '引文',
      start: 101,
      prefix: `${'字'.repeat(31)}前`,
      suffix: `后${'字'.repeat(31)}`,
      lost: false,
    })
  })
})

describe('carry', () => {
  // The quote is 三个月; the second column says which one is meant, counted from 0.
  it.each([
    ['nothing changed', '断缴三个月', 0, '断缴三个月', '断缴[三个月]'],
    ['only white space changed', '断缴三个月', 0, '断缴 三\n个月', '断缴[三个月]'],
    ['text added before', '断缴三个月', 0, '职工断缴三个月', '职工断缴[三个月]'],
    ['text removed before', '职工断缴三个月后', 0, '断缴三个月后', '断缴[三个月]后'],
    ['text added after', '断缴三个月', 0, '断缴三个月以内', '断缴[三个月]以内'],
    ['text added on both sides', '缴三个月后', 0, '断缴三个月之后', '断缴[三个月]之后'],
    ['text changed on both sides', '甲三个月乙', 0, '丙三个月丁', '丙[三个月]丁'],
    ['the quote changed', '断缴三个月后', 0, '断缴六个月后', 'lost'],
    ['the quote removed', '断缴三个月后', 0, '断缴后', 'lost'],
    ['all of it removed', '断缴三个月后', 0, '', 'lost'],
    [
      'the second of two, edit before',
      '三个月和三个月',
      1,
      '甲三个月和三个月',
      '甲三个月和[三个月]',
    ],
    ['the first of two, edit between', '三个月和三个月', 0, '三个月或三个月', '[三个月]或三个月'],
    ['the second of two, edit between', '三个月和三个月', 1, '三个月或三个月', '三个月或[三个月]'],
    ['the first of two changed', '甲三个月乙三个月', 0, '甲六个月乙三个月', 'lost'],
    ['the second of two changed', '甲三个月乙三个月', 1, '甲三个月乙六个月', 'lost'],
    ['the other of two changed', '甲三个月乙三个月', 1, '甲六个月乙三个月', '甲六个月乙[三个月]'],
    [
      'edits before and after, equal quotes in between',
      '甲，满三个月起，超三个月止，丁',
      1,
      '乙，满三个月起，超三个月止，戊',
      '乙，满三个月起，超[三个月]止，戊',
    ],
    [
      'the quote changed with edits before and after, an equal one in between',
      '甲，满三个月起，超三个月止，丁',
      1,
      '乙，满三个月起，超六个月止，戊',
      'lost',
    ],
    [
      'sentences swapped',
      '甲说满三个月起。乙说超三个月止。丙',
      0,
      '乙说超三个月止。甲说满三个月起。丙',
      '乙说超三个月止。甲说满[三个月]起。丙',
    ],
    ['a repetition added', '三个月', 0, '三个月三个月', '[三个月]三个月'],
  ])('%s', (_, before, which, after, expected) => {
    const starts = [...before.matchAll(/三个月/g)].map(({ index }) => index)
    const passage = passageIn(before, '三个月', starts[which])
    expect(passage.start).toBe(starts[which])
    expect(marked(after, carry(before, after, passage))).toBe(expected)
  })

  it('finds a lost passage again when its text comes back, and where it then stands', () => {
    const first = '参保人断缴三个月以内，补缴后恢复报销。'
    const without = '参保人断缴六个月以内，补缴后恢复报销。'
    const lost = carry(first, without, passageIn(first, '三个月'))
    expect(lost).toMatchObject({ lost: true, quote: '三个月', start: 5 })
    const still = carry(without, `职工${without}`, lost)
    expect(still).toEqual(lost)
    const back = carry(`职工${without}`, `职工${first}`, still)
    expect(back).toMatchObject({ lost: false, start: 7 })
  })

  it('does not take an equal quote for a lost passage that comes back', () => {
    const first = '职工断缴三个月。居民断缴三个月。'
    const without = '职工断缴六个月。居民断缴三个月。'
    const lost = carry(first, without, passageIn(first, '三个月'))
    expect(lost.lost).toBe(true)
    const later = carry(without, `${without}完`, lost)
    expect(later.lost).toBe(true)
    expect(marked(first, carry(`${without}完`, first, later))).toBe(
      '职工断缴[三个月]。居民断缴三个月。',
    )
  })

  it('follows a passage whose text was changed unseen', () => {
    const seen = '断缴三个月后须等待。'
    const unseen = `职工${seen}`
    const moved = carry(unseen, `企业${unseen}`, passageIn(seen, '三个月'))
    expect(marked(`企业${unseen}`, moved)).toBe('企业职工断缴[三个月]后须等待。')
  })

  it('is quick with a text that repeats itself', () => {
    const text = '的'.repeat(20_000)
    // Quadratic time would be minutes.
    const moved = carry(text, `甲${text}乙`.replace('的的', '地的'), passageIn(text, '的', 10_000))
    expect(moved).not.toBeNull()
  }, 60_000)
})

describe('locate', () => {
  const text = '满三个月起待遇恢复，超三个月止付，其后重新计算'
  it.each([
    ['where it was', text, 10, 11],
    ['in the same surroundings, moved', `甲乙丙${text}`, 10, 14],
    ['not in other surroundings', '断缴三个月', 10, null],
    ['not without its quote', text.replaceAll('三', '六'), 10, null],
  ])('%s', (_, now, near, expected) => {
    expect(locate(now, passageIn(text, '三个月', near))).toBe(expected)
  })
})
