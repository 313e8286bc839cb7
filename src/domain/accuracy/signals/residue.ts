import { fields } from './article.ts'
import type { Mark, Rule } from './finding.ts'

const LABEL =
  '来源|出处|引自|参考(?:资料|文献|来源|链接)|链接|网址|反馈至|反馈到|发送至|详见|联系(?:电话|邮箱|方式)|邮箱'

/** What an export leaves behind: read with its spaces, which are part of the evidence. */
const RESIDUE = new RegExp(
  [
    '[$]{2,}',
    '\\\\(?:times|div|frac|text|cdot|left|right|%)',
    // A label without what it announces; alone on its line it is the heading of a list.
    `(?:${LABEL}) {0,4}:(?= {0,4}[,。;、)])`,
    `(?<=[^\\n ] {0,4})(?:${LABEL}) {0,4}:(?= {0,4}(?:\\n|$))`,
    '\\[\\d{1,3}(?:[-,]\\d{1,3}){0,8}\\]',
    '(?<=[\\u4e00-\\u9fff] {0,2})[\\u00b9\\u00b2\\u00b3\\u2070\\u2074-\\u2079]{1,3}',
    // A lost footnote: 可以共济使用1 。 Numbers that count or order stand after other words.
    '(?<=[\\u4e00-\\u9fff])(?<![第前后共满为约近达到至超足有是仅剩余各每逾或和与及附件表图例条款项型类版档级])\\d{1,2}(?= {1,4}[,。;])',
  ].join('|'),
  'g',
)

/** Signal `residue`: `$$`, a reference to nothing, a citation's orphaned digit. */
export const residue: Rule = (article) =>
  fields.flatMap((field) =>
    [...article.text[field].even.matchAll(RESIDUE)].map(
      ({ 0: words, index }): Mark => ({ field, start: index, end: index + words.length }),
    ),
  )
