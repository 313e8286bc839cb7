import type { Rule } from './finding.ts'
import { findWords } from './findWords.ts'
import { clauseBefore, sentenceAround } from './sentence.ts'

/** 更换现有, 一套现行 and 替代刷卡 hold the same characters by accident. */
const ADVICE =
  /换现(?![有行任用在场房状])|套现(?![有行任用成场房])|(?<![替取现当时])代刷|变现(?!能力)/g

/** What forbids the words behind it, unless it forbids another way first: 不能提取只能套现. */
const FORBIDDEN =
  /(?:严禁|禁止|不得|不准|不允许|不可|不能|不要|切勿|请勿|杜绝|拒绝|防止|防范|打击|查处)(?!.*(?:只[能好]|就|可以|可[找到去]|但|不如))/
const CONDEMNED =
  /违法|违规|骗保|骗取|涉嫌|犯罪|处罚|罚款|追究|追回|举报|警惕|谨防|不可取|诈骗|严禁|禁止|冒名|责令|暂停[^,。;]{0,6}结算|解除[^,。;]{0,4}协议/
/** 虽有风险, 但可以…: a warning that is taken back in the same breath. */
const TAKEN_BACK = /但|不过|然而|仍可|仍能|其实可/

/** Signal `unsafe-advice`: how to turn the account into cash. A warning against it is none. */
export const unsafeAdvice: Rule = (article) =>
  findWords(article, ['title', 'shortAnswer', 'body'], ADVICE, ({ plain, start, end }) => {
    if (FORBIDDEN.test(clauseBefore(plain, start))) return true
    const sentence = sentenceAround(plain, start, end)
    return CONDEMNED.test(sentence) && !TAKEN_BACK.test(sentence)
  })
