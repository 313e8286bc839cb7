/** How long after its review day an article may go unchecked, in days. Null: for ever. */
export type FreshnessPolicy = {
  noticeAfterDays: number | null
  blockAfterDays: number | null
}

/** How many days ahead of its last day an article is looked at again. */
export const expiryNotice = 30
