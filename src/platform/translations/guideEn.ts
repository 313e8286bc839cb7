import type { guideZh } from './guideZh.ts'

export const guideEn: typeof guideZh = {
  editor_1: 'Open an article from your queue',
  editor_1_hint: 'What was given to you or sent back, and the drafts you began, are in “My queue”.',
  editor_2: 'Put it right and save',
  editor_2_hint: 'Saving makes a draft: readers see nothing of it until it is approved.',
  editor_3: 'Submit it for review',
  editor_3_hint: 'Above the text of the article; several at once can be ticked in the list.',
  reviewer_1: 'Open what waits for your review',
  reviewer_1_hint: 'What has waited longest comes first; what you changed yourself is left out.',
  reviewer_2: 'Read what changed',
  reviewer_2_hint:
    'The tab “Review” begins with the changed numbers, dates and amounts; the text follows, word by word.',
  reviewer_3: 'Approve it, or return it',
  reviewer_3_hint: 'The buttons are above the article; if you return it, say what needs to change.',
  admin_1: 'Add users',
  admin_1_hint: 'Each has an account of their own: editor, reviewer or administrator.',
  admin_2: 'Say who is in charge of what',
  admin_2_hint: 'Open a user and choose regions and categories; left empty, there is no limit.',
  admin_3: 'Look at the sites',
  admin_3_hint: 'Which websites read the articles, and how much.',
  heading: 'Your first three steps',
  close: 'Got it, close this',
  closed: 'Closed. The help page can show it again.',
  again: 'Show the first three steps on the dashboard again',
}
