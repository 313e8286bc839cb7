import type { Field, ReadArticle } from './article.ts'
import { readExpression } from './expression.ts'
import { type Mark, markPlain, type Rule } from './finding.ts'

const TOLERANCE = 0.01

const BEGIN = /[\d(]/g
const EQUALS = / *(?:=|≈|约?等于) *约?/y
/** What stands before belongs to the sum as well, and cannot be reckoned: 工资×20%=900元. */
const GOES_ON_BEFORE = /[\d.)%+\-×*÷/·A-Za-z] *$/

/** Signal `arithmetic`: a sum whose result is off by more than one in a hundred. */
export const arithmetic: Rule = (article) =>
  (['shortAnswer', 'body'] as const).flatMap((field) => sumsIn(article, field))

function sumsIn(article: ReadArticle, field: Field): Mark[] {
  const { plain } = article.text[field]
  const marks: Mark[] = []
  let from = 0
  for (const { index } of plain.matchAll(BEGIN)) {
    if (index < from || GOES_ON_BEFORE.test(plain.slice(Math.max(0, index - 4), index))) continue
    const left = readExpression(plain, index)
    if (!left) continue
    from = left.end
    EQUALS.lastIndex = left.end
    const equals = left.operations > 0 ? EQUALS.exec(plain)?.[0] : undefined
    const right = equals === undefined ? undefined : readExpression(plain, left.end + equals.length)
    if (equals === undefined || !right) continue
    const isRounded = /[≈约]/.test(equals) || right.step < 1
    const allowed = Math.max(
      Math.abs(left.value) * TOLERANCE,
      isRounded && right.operations === 0 ? right.step / 2 : 0,
    )
    if (Math.abs(left.value - right.value) <= allowed * (1 + Number.EPSILON * 8)) continue
    const data = { stated: tell(right.value), expected: tell(left.value) }
    marks.push(markPlain(article, field, [index, right.end], data))
  }
  return marks
}

/** At most four decimals, and without the noise of binary fractions. */
const tell = (value: number) => String(Math.round(value * 10_000) / 10_000)
