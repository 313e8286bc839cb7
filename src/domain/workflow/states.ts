export const states = [
  'draft',
  'in_review',
  'changes_requested',
  'approved',
  'scheduled',
  'published',
  'withdrawn',
] as const

/** Where the working copy of an article stands. The live version beside it is served or not. */
export type State = (typeof states)[number]

/** States in which nobody may edit the text: scheduled text is promised, withdrawn text is gone. */
export const frozenStates = {
  scheduled: 'scheduled_frozen',
  withdrawn: 'withdrawn_frozen',
} as const
