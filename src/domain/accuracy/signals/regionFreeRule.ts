import { matchTitleRegions } from '../../regions/matchNames.ts'
import type { ReadArticle } from './article.ts'
import type { Mark, Place, Rule } from './finding.ts'
import { findWords } from './findWords.ts'
import { writtenSpan } from './foldText.ts'
import { REGIONS_DIFFER } from './hedge.ts'
import { LAPSE } from './lapse.ts'

const NUMBER = '(?:\\d{1,3}(?:\\.\\d)?|[一二两三四五六七八九十半]{1,3})'
const LENGTH = `${NUMBER}(?:个月|个工作日|年|天|日)`

/** A rule about lapse, waiting period or years: what regions set for themselves. */
const RULE = new RegExp(
  [
    `(?:${LAPSE})[^,。;:!?\\n]{0,10}?${LENGTH}`,
    `等待期?(?:为|是|:|满|需|要|设|约)?[^,。;:!?\\n]{0,6}?${LENGTH}`,
    `${LENGTH}(?:的)?(?:固定)?(?:待遇)?等待期`,
    `(?:缴费|缴纳|补缴|年限)[^,。;:!?\\n]{0,8}?(?:满|至|不少于|不低于|不足|不满|达到?|为)${NUMBER}年`,
  ].join('|'),
  'g',
)

const FIELDS = ['shortAnswer', 'body'] as const

/**
 * Signal `region-free-rule`: the article and its title name no region, the text gives a rule about
 * lapse, waiting period or years, and says itself that regions differ.
 */
export const regionFreeRule: Rule = (article) => {
  if (article.regions.length > 0) return []
  if (matchTitleRegions(article.text.title.plain, article.regionNames).length > 0) return []
  const other = whereRegionsDiffer(article)
  return other ? findWords(article, FIELDS, RULE).map((mark): Mark => ({ ...mark, other })) : []
}

function whereRegionsDiffer({ text }: ReadArticle): Place | undefined {
  for (const field of FIELDS) {
    const found = REGIONS_DIFFER.exec(text[field].plain)
    if (!found) continue
    const end = found.index + found[0].length
    return { field, ...writtenSpan(text[field], found.index, end) }
  }
  return undefined
}
