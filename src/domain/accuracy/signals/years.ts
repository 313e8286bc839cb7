/** A year or a range of years in a text; `to` is the last year, `bare` has no 年 behind it. */
export type Year = { start: number; end: number; to: number; bare: boolean }

const YEAR =
  /(?<![\d.〔﹝])(19[5-9]\d|20[0-4]\d)(?:年度?)?(?:[-~至到](19[5-9]\d|20[0-4]\d))?(?![\d〕﹞])(年度?)?/g

/** 2024元 and 2019人 count something; [2014]8号 is the number of a document. */
const NO_YEAR =
  /^(?:\.\d|%|[)\]]\d{0,4}号|多?[元块万亿千百人名个次分天页条米倍号字]|多(?:万|亿)|\d)/

const TITLE_OF_A_WORK = /《[^《》\n]{1,80}》/g

/** Every calendar year in a text, but none inside 《…》 or a document number. */
export function yearsIn(plain: string): Year[] {
  const works = [...plain.matchAll(TITLE_OF_A_WORK)]
  let next = 0
  return [...plain.matchAll(YEAR)].flatMap(({ 0: words, 1: first, 2: last, 3: mark, index }) => {
    const end = index + words.length
    let work = works[next]
    while (work && work.index + work[0].length <= index) work = works[++next]
    if (work && work.index < index) return []
    const bare = mark === undefined && !words.includes('年')
    if (bare && NO_YEAR.test(plain.slice(end, end + 8))) return []
    return [{ start: index, end, to: Number(last ?? first), bare }]
  })
}

/**
 * What follows a year that bounds a rule and does not date it: 2014年10月以前参加工作的 and
 * 2025年1月1日起 stay right when the year has passed. 前三季度 is no bound.
 */
const BOUND =
  /^(?:\d{1,2}月)?(?:\d{1,2}日|底|末|初)?(?:\(含\))?(?:(?:以|之)?前(?![一二三四\d])|(?:以|之)?后(?!续)|起|开始|以来|[^,。;:!?\n]{0,8}以来|[^,。;:!?\n]{0,2}(?:出生|参加工作)|期间|之间)/

/** Whether the year that ends here is the bound of a rule. */
export const isBound = (plain: string, end: number): boolean =>
  BOUND.test(plain.slice(end, end + 24))

/** The year of a policy day, `YYYY-MM-DD`. */
export const yearOf = (today: string): number => Number(today.slice(0, 4))
