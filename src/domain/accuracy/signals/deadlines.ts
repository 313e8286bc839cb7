/** An end that a text names: where the words stand, and the day, `YYYY-MM-DD`. */
export type Deadline = { start: number; end: number; day: string }

const DATE =
  /(?<!\d)(?<year>\d{4})(?:年(?<month>\d{1,2})月(?<day>\d{1,2})日|([-/.])(?<month2>\d{1,2})\4(?<day2>\d{1,2})(?!\d))/g

/** 2024年底, 2025年6月底: told less exactly, so only after a word that means nothing but an end. */
const LAST_DAY = /(?<!\d)(?<year>\d{4})年(?:(?<month>\d{1,2})月)?[底末]/g

/** 2025年9月1日至12月31日, …至次年2月28日: the end takes its year from the start. */
const RANGE =
  /(?<!\d)(?<year>\d{4})年\d{1,2}月\d{1,2}日起?[-~至到](?<next>次年|翌年)?(?<month>\d{1,2})月(?<day>\d{1,2})日/g

const SURE_END = /(?:截止(?:到|至|日期?|时间)?(?:为|是|:|在)?|(?:延长|延续|延期|顺延)[至到])$/
/** 截至 is an end only inside a clause (缴费期截至…); before a clause it says when was counted. */
const END = new RegExp(
  `${SURE_END.source}|(?:止于|(?:有效期|期限|持续)到|(?<![甚乃截以冬夏])至|(?<=日)[-~]|(?<=[^,。;:!?\\n()])截至)$`,
)
const END_BEHIND = /^(?:\(含\))?(?:\d{1,2}[时点])?(?:截止|结束|到期|期满|关闭|为止|止)/

/** Every day at which a text says that something ends. */
export function deadlinesIn(plain: string): Deadline[] {
  return [
    ...[...plain.matchAll(RANGE)].flatMap((found) => deadline(found, '', '')),
    ...[...plain.matchAll(LAST_DAY)].flatMap((found) => {
      const lead = leadOf(plain, found.index, SURE_END)
      return lead ? deadline(found, lead, '') : []
    }),
    ...[...plain.matchAll(DATE)].flatMap((found) => {
      const lead = leadOf(plain, found.index, END) ?? ''
      const end = found.index + found[0].length
      const tail = END_BEHIND.exec(plain.slice(end, end + 12))?.[0] ?? ''
      return lead || tail ? deadline(found, lead, tail) : []
    }),
  ]
}

const leadOf = (plain: string, at: number, pattern: RegExp): string | undefined =>
  pattern.exec(plain.slice(Math.max(0, at - 10), at))?.[0]

function deadline(found: RegExpExecArray, lead: string, tail: string): Deadline[] {
  const { year, next, month, month2, day, day2 } = found.groups ?? {}
  const [y, m, d] = [Number(year) + (next ? 1 : 0), month ?? month2 ?? 12, day ?? day2 ?? 31]
  if (Number(m) < 1 || Number(m) > 12 || Number(d) < 1 || Number(d) > 31) return []
  const start = found.index - lead.length
  const end = found.index + found[0].length + tail.length
  return [{ start, end, day: [y, pad(m), pad(d)].join('-') }]
}

const pad = (part: string | number) => String(part).padStart(2, '0')
