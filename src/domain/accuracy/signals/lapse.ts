/** The words for having stopped paying, as a pattern's source. They mean the same in these texts. */
export const LAPSE =
  '断缴|断交|断保|停缴|停保|停交|中断(?:缴费|参保)?|欠缴|欠费|漏缴|漏交|未缴费|脱保'

/** How long a lapse a statement is about, in months. */
export type Interval = {
  low: number
  /** Whether the bounds themselves belong to it. */
  withLow: boolean
  high: number
  withHigh: boolean
}

export const ANY_LAPSE: Interval = {
  low: 0,
  withLow: true,
  high: Number.POSITIVE_INFINITY,
  withHigh: false,
}

const LENGTH =
  /(?<cmp>不超过|超过|超|大于|高于|不足|未满|不满|少于|低于|达到|满)?(?<![\d.月])(?<number>\d{1,3}(?:\.\d)?|[一二两三四五六七八九十半]{1,3})(?<unit>个月|年|天|日)(?:\(含\))?(?<more>及?以上|及?以内|之内|内|及?以下)?/g

const MONTHS: Readonly<Record<string, number>> = { 个月: 1, 年: 12, 天: 1 / 30, 日: 1 / 30 }

/**
 * In: the words of a sentence before a statement. Out: the last length of time among them as an
 * interval, turned round by a 否则 between; undefined if there is none.
 */
export function lapseLength(words: string): Interval | undefined {
  const found = [...words.matchAll(LENGTH)].at(-1)
  if (!found) return undefined
  const { cmp, number = '', unit = '', more } = found.groups ?? {}
  const months = readNumber(number) * (MONTHS[unit] ?? 1)
  const interval = intervalOf(months, cmp, more)
  const isOtherwise = words.slice(found.index).includes('否则')
  return isOtherwise ? beyond(interval) : interval
}

function intervalOf(months: number, cmp = '', more = ''): Interval {
  const upTo = { ...ANY_LAPSE, high: months }
  const from = { ...ANY_LAPSE, low: months }
  if (/^(?:不超过)$/.test(cmp) || /[内下]$/.test(more)) return { ...upTo, withHigh: true }
  if (/^(?:不足|未满|不满|少于|低于)$/.test(cmp)) return upTo
  if (/^(?:超过|超|大于|高于)$/.test(cmp)) return { ...from, withLow: false }
  return from
}

/** All that is longer than the interval: what 否则 leaves of a deadline. */
const beyond = ({ high, withHigh }: Interval): Interval => ({
  ...ANY_LAPSE,
  low: high,
  withLow: !withHigh,
})

/** Whether some length of lapse is in both. */
export function intersect(a: Interval, b: Interval): boolean {
  const [first, second] = a.low <= b.low ? [a, b] : [b, a]
  if (first.high !== second.low) return first.high > second.low
  return first.withHigh && second.withLow
}

const DIGITS = '零一二三四五六七八九'

/** 3, 12, 三, 两, 半, 十, 十二, 二十: what lengths of time are written in. */
function readNumber(text: string): number {
  if (/^\d/.test(text)) return Number(text)
  if (text === '半') return 0.5
  const [ones = '', tens] = text.replaceAll('两', '二').split('十').reverse()
  return (tens === undefined ? 0 : digit(tens, 1) * 10) + digit(ones, 0)
}

const digit = (sign: string, ifNone: number) =>
  sign === '' ? ifNone : Math.max(0, DIGITS.indexOf(sign.charAt(0)))
