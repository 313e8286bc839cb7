const EVENT = '出生|退休|参加工作|入职|离职|去世|死亡|毕业|失业|发生|就诊|住院'

const BEHIND = new RegExp(
  `^(?:\\(含\\))?(?:期间|之间|内)?[^,。;:!?\\n]{0,6}?(?:${EVENT})[^,。;:!?\\n]{0,4}的`,
)
const BEFORE = new RegExp(`(?:${EVENT})(?:日期|时间)?[于在为][^,。;:!?\\n]{0,20}$`)

/**
 * Whether a day only says whom or what a rule concerns. Whom it concerned then it concerns for
 * good: 至2025年6月30日期间退休的人员, 出生于1965年1月1日至1969年12月31日.
 */
export const isCohort = (before: string, behind: string): boolean =>
  BEHIND.test(behind) || BEFORE.test(before)
