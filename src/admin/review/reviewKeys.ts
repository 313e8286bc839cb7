/** Which key does what on the review tab, each as the words that say it. */
export const reviewKeys = [
  ['j', 'review:nextChange'],
  ['k', 'review:previousChange'],
  ['a', 'event:approve'],
  ['r', 'event:request_changes'],
  ['n', 'review:nextInQueue'],
  ['?', 'review:keys'],
] as const
