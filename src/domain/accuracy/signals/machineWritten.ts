import type { Rule } from './finding.ts'
import { type Found, findWords } from './findWords.ts'
import { clauseAfter, clauseBefore, sentenceBefore } from './sentence.ts'

const EVERYWHERE = ['title', 'shortAnswer', 'body', 'notices'] as const

/** What only the answer of a machine says: how it was asked and what it searched. */
const OWN_WORDS = new RegExp(
  [
    '搜索(?:结果|材料)',
    '我的知识(?!产权|付费)',
    '您提供的[^,。;:!?\\n]{0,12}?(?<![有无])(?:问题|提问|疑问)',
    '为您(?:详细|进行)?解答',
    '作为(?:一个|一名)?(?:AI|人工智能)(?:语言)?(?:模型|助手)',
    '(?:如果)?您还有(?:其他|其它|更多|任何)?(?:问题|疑问),?(?:请|欢迎)?(?:随时|继续)?(?:提问|告诉我|问我)',
  ].join('|'),
  'g',
)

/** A step of instructions: 点击搜索结果中的第一项. */
const USES_A_SEARCH = /(?:点击|点开|点选|打开|选择|勾选|浏览)[^,。;]{0,6}$/

/** People answer as well: 工作人员将为您解答. */
const PEOPLE = /客服|工作人员|窗口|热线|专员|电话|拨打|社工|律师/

const isByPeople = ({ words, start, end, plain }: Found): boolean => {
  if (words.startsWith('搜索结果'))
    return USES_A_SEARCH.test(clauseBefore(plain, start)) || /^(?:页|列表)/.test(plain.slice(end))
  return words.startsWith('为您') && PEOPLE.test(sentenceBefore(plain, start))
}

/** Signal `machine-written`: 根据搜索结果和我的知识, 为您详细解答. */
export const machineWritten: Rule = (article) =>
  findWords(article, EVERYWHERE, OWN_WORDS, isByPeople)

/** 综合权威性 is a yardstick and stays out: only what authority gives (信息, 资料 …) is collected. */
const COLLECTED =
  /(?:综合|结合|汇总|整合)(?:了)?(?:多方|各方|多个|相关|现有|最新|公开)?权威(?:信息|资料|来源|渠道|数据)源?(?:整理|汇总)?|以上(?:信息|内容|回答|答案)(?:均|主要)?综合(?:了|自)/g

/** Signal `machine-written-wide`: 综合权威信息整理, 以上信息综合了多方资料. */
export const machineWrittenWide: Rule = (article) => findWords(article, EVERYWHERE, COLLECTED)

const NOT_FOUND =
  /(?:(?:尚未|并未|并没有|尚没有|暂未|暂未能|未能)(?:能|有)?(?:明确|直接|具体|单独){0,2}|没有(?:明确|直接|具体|单独))(?:找到|提及|检索到|搜索到|搜到)/g

/** What people have not found yet, and a text may speak of: 尚未找到工作的. */
const SOUGHT_BY_PEOPLE =
  /^(?:了|新|合适|稳定|正式|固定|接收|用人|就业|的){0,3}(?:工作|单位|岗位|雇主|监护人)(?!.{0,6}(?:规定|政策|办法|标准|信息|资料|文件))/

const ONLY_IF = /(?:^|[、])(?:若|如果?|倘若|假如|一旦)|(?:提示|显示)[^、]{0,6}$/

/** Signal `not-found`: the text owns up to a search without result. 尚未找到, 并没有直接提及. */
export const notFound: Rule = (article) =>
  findWords(
    article,
    EVERYWHERE,
    NOT_FOUND,
    ({ start, end, plain }) =>
      SOUGHT_BY_PEOPLE.test(clauseAfter(plain, end)) || ONLY_IF.test(clauseBefore(plain, start)),
  )
