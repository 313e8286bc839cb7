const YEAR = /(?<!\d)20[1-4]\d(?!\d)/g

/** 2025天津 and 2025个人… name a year; only money, decimals and births are told apart. */
const NOT_A_CALENDAR_YEAR = /^(?:多?[元块]|多?万元|\.\d|%|年?以?后?出生)/

/** The calendar year a title names, the latest of several; undefined when it names none. */
export function titleYear(title: string): number | undefined {
  const years = [...title.matchAll(YEAR)]
    .filter((found) => !NOT_A_CALENDAR_YEAR.test(title.slice(found.index + 4)))
    .map((found) => Number(found[0]))
  return years.sort((a, b) => a - b).at(-1)
}
