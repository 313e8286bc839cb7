import { isCohort } from './cohort.ts'
import { type Deadline, deadlinesIn } from './deadlines.ts'
import { markPlain, type Rule } from './finding.ts'
import { clauseBefore, sentenceAfter, sentenceAround } from './sentence.ts'

const START_BEHIND = /^(?:\(含\))?(?:零时|0时)?(?:起|开始|正式|实施|施行|执行|启动|启用|上线|生效)/

/** The text itself says that it is over, and so misleads nobody. */
const KNOWN_TO_BE_OVER =
  /已(?:经|于|在)?[^,。;:!?\n]{0,12}?(?:结束|停止|到期|过期|失效|截止|关闭|恢复)|不再(?:执行|实行)/

/** 截止 at the head of a clause with a count behind says when was counted. */
const COUNTED_THEN = /^[^。;!?\n]{0,20}?(?:累计|共有|共计|已有|达到?|人数|总数)/

/** Signal `window-closed`: 至, 截止 or 延长至 a day that has passed. A start (起) is no end. */
export const windowClosed: Rule = (article) =>
  (['title', 'shortAnswer', 'body', 'notices'] as const).flatMap((field) => {
    const { plain } = article.text[field]
    return deadlinesIn(plain)
      .filter((one) => one.day < article.today && isOpenQuestion(plain, one))
      .map(({ start, end, day }) => markPlain(article, field, [start, end], { day }))
  })

function isOpenQuestion(plain: string, { start, end }: Deadline): boolean {
  const behind = plain.slice(end, end + 24)
  if (START_BEHIND.test(behind) || isCohort(clauseBefore(plain, start), behind)) return false
  if (KNOWN_TO_BE_OVER.test(sentenceAround(plain, start, end))) return false
  const isCount =
    plain.startsWith('截', start) &&
    clauseBefore(plain, start) === '' &&
    COUNTED_THEN.test(sentenceAfter(plain, end))
  return !isCount
}
