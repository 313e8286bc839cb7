import { ANY_LAPSE, type Interval, LAPSE, lapseLength } from './lapse.ts'
import { clauseAfter, clauseBefore } from './sentence.ts'
import {
  type Holding,
  holdingsIn,
  insurancesIn,
  type Part,
  type State,
  statesIn,
  subjectsIn,
} from './stanceWords.ts'

/** What a text holds of the personal account, and under which conditions. */
export type Stance = {
  /** In the text that was read. */
  start: number
  end: number
  holds: Holding
  part: Part
  state: State | undefined
  lapse: Interval
  insurance: string | undefined
  sentence: string
}

/** Where a sentence stands: what it does not repeat, it takes from here. */
export type Setting = {
  heading: string
  title: string
  /** Names the subject of a text that does not: a title does so for its short answer. */
  subject: string
}

/** Not what the text holds: a question, what others believe, what is so elsewhere or was once. */
const NOT_HELD =
  /吗|是否|会不会|能否|能不能|可不可以|误区|误以为|误解|谣言|传言|以为|有人(?:说|称|认为)|网传|担心|不实|(?:部分|有的|有些|个别|少数|某些)(?:地区|地方|城市|省份)|以前|此前|过去|曾经?|原来|旧(?:政策|规定)|改革前|区别/

/** The words are named and nothing is said by them: 冻结后, 清零的规则, 避免清零, 若被冻结. */
const NAMED_BEHIND = /^(?:期间|状态|原因|规则|时间|金额|手续|流程|风险|后|前|时|的|与|和|或|、|:|”)/
const AIM_BEFORE = /避免|防止|以免|以防|导致|关于|何时|为何|为什么|怎么|如何/
const IF_BEFORE =
  /^(?:.*、)?(?:若|如果?|倘若|假如|一旦|当(?![年月日地期前天]))(?!.*(?:就|即|将|则|会|便))/

/** 不能使用个人账户支付保健品: one use is ruled out, the account is not frozen. */
const ONE_USE_BEHIND = /支付|购买|缴纳|用于|兑换/

/** The stances of one sentence that begins at `offset`. */
export function stancesIn(sentence: string, offset: number, setting: Setting): Stance[] {
  if (NOT_HELD.test(sentence)) return []
  return holdingsIn(sentence).flatMap(({ meaning: holds, start, end }) => {
    const before = sentence.slice(0, start)
    const behind = clauseAfter(sentence, end)
    const clause = clauseBefore(sentence, start)
    if (NAMED_BEHIND.test(sentence.slice(end))) return []
    if (AIM_BEFORE.test(clause) || IF_BEFORE.test(clause)) return []
    if (holds === 'frozen' && ONE_USE_BEHIND.test(behind)) return []
    const subject = subjectOf(sentence.slice(0, end), behind, setting)
    if (!subject || subject.part === 'none') return []
    return [
      {
        start: offset + Math.min(start, subject.from ?? start),
        end: offset + end + (subject.to ?? 0),
        holds,
        part: subject.part,
        state:
          last(statesIn(before)) ??
          last(statesIn(setting.heading)) ??
          last(statesIn(setting.title)),
        lapse: lapseOf(before, setting),
        insurance: last(insurancesIn(before)) ?? last(insurancesIn(setting.heading)),
        sentence,
      },
    ]
  })
}

const last = <Meaning>(found: readonly { meaning: Meaning }[]): Meaning | undefined =>
  found.at(-1)?.meaning

/** What is spoken of, and where: from a place before the verb, or to one so far behind it. */
type Subject = { part: Part | 'none'; from?: number; to?: number }

/** How far behind a verb its object may begin: 清零当年账户余额, 使用历年账户. */
const OBJECT_REACH = 3

/** The object right behind, else the last subject up to its end, else what the setting gives. */
function subjectOf(upTo: string, behind: string, { subject }: Setting): Subject | undefined {
  const object = subjectsIn(behind)[0]
  if (object && object.start < OBJECT_REACH) return { part: object.meaning, to: object.end }
  const named = subjectsIn(upTo).at(-1)
  if (named) {
    // The quote reaches back to its subject only inside the clause.
    const isNear = !/[,:]/.test(upTo.slice(named.end))
    return { part: named.meaning, ...(isNear && { from: named.start }) }
  }
  const given = subjectsIn(subject).at(-1)
  return given && { part: given.meaning }
}

const SPEAKS_OF_LAPSE = new RegExp(LAPSE)

/** The length of lapse named before the words, else in the heading; any length where none is. */
function lapseOf(before: string, { heading, title }: Setting): Interval {
  const isAboutLapse = SPEAKS_OF_LAPSE.test(before + heading + title)
  return (isAboutLapse && (lapseLength(before) ?? lapseLength(heading))) || ANY_LAPSE
}
