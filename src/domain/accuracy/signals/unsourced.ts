import { cites } from './citations.ts'
import type { Rule } from './finding.ts'
import { findWords } from './findWords.ts'
import { sentenceAround } from './sentence.ts'

const FIELDS = ['shortAnswer', 'body'] as const

/** In digits or, with a power of ten to tell it from 二元结构, in characters: 一百元, 三十万元. */
const AMOUNT =
  /(?:(?<![\d.])\d[\d,]{0,14}(?:\.\d{1,4})?[十百千万亿]{0,2}|(?<![几数上第])(?:[一二两三四五六七八九][十百千万亿]|十)[一二两三四五六七八九十百千万亿零]{0,8})多?元(?![化素旦月宝])/g

/** Sums that only show how to reckon. */
const EXAMPLE = /假设|假如|假定|例如|比如|举例|譬如|算一笔账|以[^,。;]{0,16}为例/

/** Signal `unsourced-amount`: money, and neither a source row nor a document cited anywhere. */
export const unsourcedAmount: Rule = (article) => {
  const hasSource = article.sources.some(
    ({ title, documentNumber, url }) => `${title}${documentNumber}${url}`.trim() !== '',
  )
  if (hasSource || FIELDS.some((field) => cites(article.text[field].plain))) return []
  return findWords(article, FIELDS, AMOUNT, ({ plain, start, end }) =>
    EXAMPLE.test(sentenceAround(plain, start, end)),
  )
}

const VAGUE =
  /(?:根据|依据)[\u4e00-\u9fff\d-]{0,14}?(?:相关|有关|最新|现有|现行|公开)(?:的)?(?:国家|地方)?(?:法律法规|法律|法规|政策规定|政策文件|政策|规定|权威信息|信息|文件|资料|数据)/g

/** Signal `vague-authority`: 根据相关法律法规, and the sentence says of no document which. */
export const vagueAuthority: Rule = (article) =>
  findWords(article, FIELDS, VAGUE, ({ plain, start, end }) =>
    cites(sentenceAround(plain, start, end)),
  )
