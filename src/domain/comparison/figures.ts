/** What a figure measures, as far as its unit tells. */
export type FigureKind = 'date' | 'amount' | 'percent' | 'duration' | 'number'

const digits = '[0-9０-９]'
/** Bounded, so that a text of nothing but digits is read in time. */
const arabic = `${digits}{1,20}(?:,${digits}{3}){0,6}(?:[.．]${digits}{1,10})?`
const numeralSign = '[零〇一二两三四五六七八九十百千万]'
const numerals = `${numeralSign}{1,12}`
/** In a Chinese number only a unit tells it from a word such as 一般. */
const chinese = `${numerals}(?:点${numerals})?|半`
const ordinals = `第(?:${arabic}|${numerals})[条款项章号期次批档类]`
const space = '[ \\u00a0]?'
const length = '个月|个工作日|工作日|个季度|周岁|小时|分钟|天|日|周|岁|年|月'
const money = '[十百千万亿]{0,4}(?:美元|元|角|块)'
const count = '[倍次人名位级档类项种份折成家号条号%％‰]'

const sources: readonly (readonly [FigureKind, string])[] = [
  ['date', `${digits}{4}年(?:${digits}{1,2}月(?:${digits}{1,2}[日号])?)?度?`],
  ['date', `${digits}{4}[-/.]${digits}{1,2}[-/.]${digits}{1,2}`],
  ['date', `${digits}{1,2}月${digits}{1,2}[日号]`],
  ['percent', `百分之(?:${arabic}|${numerals})`],
  ['percent', `(?:${arabic})${space}[%％‰]`],
  ['amount', `[¥￥$]${space}(?:${arabic})[万亿]?`],
  ['amount', `(?:${arabic}|${numerals})${space}${money}`],
  ['duration', `(?:${arabic}|${chinese})${space}(?:${length})`],
  ['number', ordinals],
  ['number', `(?:${arabic})${space}${count}?`],
  ['number', `${numerals}[倍次级档折成]`],
]

/** A figure at the start of a text, for building a larger pattern. */
export const figureSource = sources.map(([, source]) => source).join('|')

const kinds = sources.map(([kind, source]) => [kind, new RegExp(`^(?:${source})$`, 'u')] as const)

/** What a word is a figure of, or null where it is none: 120元 is an amount, 3个月 a duration. */
export const figureKind = (word: string): FigureKind | null =>
  kinds.find(([, pattern]) => pattern.test(word.trim()))?.[0] ?? null

const values: Record<string, number> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const ranks: Record<string, number> = { 十: 10, 百: 100, 千: 1000, 万: 10000 }

/** A Chinese numeral in digits: 三十五 is 35, 二〇二五 is 2025. */
function inDigits(numeral: string): string {
  if (!/[十百千万]/.test(numeral)) return [...numeral].map((one) => values[one]).join('')
  let whole = 0
  let section = 0
  let digit = 0
  for (const one of numeral) {
    const rank = ranks[one]
    if (rank === undefined) digit = values[one] ?? 0
    else if (rank === 10000) {
      whole += (section + digit) * rank
      section = 0
      digit = 0
    } else {
      section += (digit || 1) * rank
      digit = 0
    }
  }
  return String(whole + section + digit)
}

/**
 * A figure in a form that is equal for equal values, however they are written: 1,200 元 is 1200元,
 * 三个月 is 3个月, 2025-03-01 is 2025年3月1日.
 */
export const figureValue = (figure: string): string =>
  figure
    .normalize('NFKC')
    .replace(/[\s,]/g, '')
    .replace(/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/, '$1年$2月$3日')
    .replace(/(\d)号$/, (match, digit) => (figure.includes('月') ? `${digit}日` : match))
    .replace(/^百分之(.+)$/, '$1%')
    // 120万元 says its scale by a unit; a numeral that stands alone is the number itself.
    .replace(new RegExp(`(?<!\\d)${numerals}`, 'gu'), inDigits)
    .replace(/(^|\D)0+(?=\d)/g, '$1')
