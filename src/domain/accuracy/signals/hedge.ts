import type { Rule } from './finding.ts'
import { findWords } from './findWords.ts'

const PLACE = '(?:当地|本地|各地|属地|所在地|参保地|统筹地区|统筹区|户籍地|居住地)'

/** How a text says that the rule is another elsewhere, without saying which. */
const HEDGES = [
  '因(?:各?地区?|地域|省份|城市|统筹地区|统筹区)(?:的)?(?:政策)?(?:不同)?而(?:异|有所不同|不同)',
  // What follows must not go on: 各市残联负责不同等级的评定 differs in nothing.
  '各(?:地区?|省份?|市|城市|统筹地区|统筹区)[^,。;:!?\\n]{0,14}?(?:不一|不尽相同|不完全相同|并?不相同|有所不同|不同|有所?差异|有差别|存在差异|各异)(?=[,。;!?)\\n]|$)',
  `以${PLACE}[^,。;:!?\\n《〔]{0,20}?为准`,
].join('|')

const HEDGE = new RegExp(HEDGES, 'g')

/** Signal `hedge`: 因地区而异, 以当地…为准. The notices are where such words belong. */
export const hedge: Rule = (article) => findWords(article, ['shortAnswer', 'body'], HEDGE)

/** A hedge, or the plain statement that some regions do it differently. */
export const REGIONS_DIFFER = new RegExp(
  `${HEDGES}|(?:部分|有些|有的|个别|少数)(?:地区|省份|城市|地方|统筹地区|统筹区)`,
)
