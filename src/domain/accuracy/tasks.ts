/** Why somebody should look at an article, though nobody doubts it yet. */
export const taskReasons = [
  'review_due',
  'expires_soon',
  'source_changed',
  'source_gone',
  'finding',
] as const
export type TaskReason = (typeof taskReasons)[number]
