import type { Field, ReadArticle } from './article.ts'
import { isCohort } from './cohort.ts'
import { type Mark, markPlain, type Rule } from './finding.ts'
import { clauseBefore } from './sentence.ts'
import { isBound, type Year, yearOf, yearsIn } from './years.ts'

/** Signal `stale-title-year`: the title speaks of a year before this one. */
export const staleTitleYear: Rule = (article) => {
  const { plain } = article.text.title
  return yearsIn(plain)
    .filter(({ to, end }) => to < yearOf(article.today) && !isBound(plain, end))
    .map(({ start, end, to }) => markPlain(article, 'title', [start, end], { year: String(to) }))
}

/** Joined to what follows, with no more than a place or a body between: 2024年本市最新. */
const LATEST_AFTER =
  /^(?:\d{1,2}月份?)?(?!(?:以|之)?[前后]|起|开始|至今|以来)[^,。;:!?\n\d()《]{0,6}?最新/
const LATEST_BEFORE = /最新(?:的|版|版本|(?:公布|发布|修订|调整)的)?\(?$/

/** Signal `stale-latest`: 最新 joined to a past year or range. Bare 最新 is no signal. */
export const staleLatest: Rule = (article) =>
  (['title', 'shortAnswer', 'body'] as const).flatMap((field) =>
    yearsIn(article.text[field].plain).flatMap((year) => latestAt(article, field, year)),
  )

function latestAt(article: ReadArticle, field: Field, { start, end, to }: Year): Mark[] {
  if (!(to < yearOf(article.today))) return []
  const { plain } = article.text[field]
  const after = LATEST_AFTER.exec(plain.slice(end, end + 16))?.[0]
  const before = LATEST_BEFORE.exec(plain.slice(Math.max(0, start - 8), start))?.[0]
  if (after === undefined && before === undefined) return []
  const stretch = [start - (before?.length ?? 0), end + (after?.length ?? 0)] as const
  return [markPlain(article, field, stretch, { year: String(to) })]
}

/** A text ages two years before its years are doubted. */
const GRACE = 2

/** The first year of a range that says where it ends: only the end can be out of date. */
const RANGE_TO_A_YEAR = /^\d{1,2}月(?:\d{1,2}日)?起?[-~至到](?:19|20)\d\d/

/** History does not age: 成立于1952年, 2013年入选. */
const FOUNDED_BEFORE = /(?:成立|创建|创办|始?建)于$|成立时间(?:为|:)$/
const FOUNDED_BEHIND =
  /^(?:\d{1,2}月)?(?:\d{1,2}日)?[^,。;:!?\n]{0,4}?(?:成立|创建|创办|建院|建成|晋升|增挂|入选|获评|被评为|获得|获)/

/** Signal `old-year`: a year in the body two or more years back. */
export const oldYear: Rule = (article) => {
  const { plain } = article.text.body
  const latest = yearOf(article.today) - GRACE
  return yearsIn(plain)
    .filter((year) => year.to <= latest && (!year.bare || hasMonth(plain, year.end)))
    .filter((year) => !isBound(plain, year.end) && !isHistory(plain, year))
    .map(({ start, end, to }) => markPlain(article, 'body', [start, end], { year: String(to) }))
}

function isHistory(plain: string, { start, end }: Year): boolean {
  const before = clauseBefore(plain, start)
  const behind = plain.slice(end, end + 24)
  const isRangeEnd = /[-~至到]$/.test(before)
  return (
    RANGE_TO_A_YEAR.test(behind) ||
    FOUNDED_BEFORE.test(before) ||
    FOUNDED_BEHIND.test(behind) ||
    // A cohort needs a range: 2023年退休人员的标准 is that year's, and old.
    isCohort(before, isRangeEnd ? behind.replace(/^\d{1,2}月(?:\d{1,2}日)?/, '') : '')
  )
}

/** 2022-03 or 2022/3/15: a year without 年 that is one for certain. */
const hasMonth = (plain: string, end: number) =>
  /^[-/.]\d{1,2}(?!\d)/.test(plain.slice(end, end + 4))
