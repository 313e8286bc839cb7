import type { helpZh } from './helpZh.ts'

export const helpEn: typeof helpZh = {
  state_draft:
    'Being written or changed. Readers do not see this text; what was published before goes on being served.',
  state_in_review:
    'Submitted, and waiting for a reviewer. Changing the text now makes a draft of it again.',
  state_changes_requested:
    'Sent back by a reviewer, who said what to change. Submit it again once that is done.',
  state_approved:
    'Approved by somebody who did not change it, and ready to publish. The approval is of this very text: any change makes a draft of it.',
  state_scheduled:
    'Approved, and published by itself at the time set. Until then its text is locked.',
  state_published:
    'This is the text that readers see. A change makes a draft beside it; readers keep this one until the new one is approved.',
  state_withdrawn: 'No longer served. Readers see the reason it was withdrawn for.',
  accuracy_unverified: 'Nobody has checked this text against its sources yet.',
  accuracy_verified:
    'Somebody checked this text against its sources, and its next review is still to come.',
  accuracy_due:
    'The day of its review has passed: check it against its sources again. It is still served.',
  accuracy_flagged: 'A notice is open: the article is served, and readers are told of the doubt.',
  accuracy_blocked: 'A block is open: the article is withheld from readers until it is settled.',
  event_submit: 'Asks a reviewer to look at the text.',
  event_recall: 'Takes it back before it is reviewed, to go on with it.',
  event_request_changes: 'Sends it back, saying what needs to change.',
  event_approve: 'Says that the text is right, so that it may be published.',
  event_publish:
    'Serves the approved text from now on. A scheduled article is published by itself at its time.',
  event_schedule: 'Sets a time to publish it.',
  event_unschedule: 'Gives up the time that was set; it is approved as before.',
  event_emergency_publish:
    'Publishes it where there is no time for a review. Readers are told that nobody reviewed it, and somebody else must confirm it afterwards.',
  event_confirm: 'Reviews afterwards what was published in an emergency, and finds it right.',
  event_withdraw: 'Stops serving it. Another article may be named in its place.',
  event_reopen: 'Makes a draft of a withdrawn article again.',
  condition_complete: 'Nothing required is missing (what is missing is named)',
  condition_not_contributor: 'Did not change the article since it was last published',
  condition_not_emergency_publisher: 'Is not who published it in the emergency',
  condition_unblocked: 'No open block doubts this very text',
  condition_no_findings:
    'No finding of the checks that must be settled is open; with a note it may be dismissed',
  condition_approved_text: 'The text is exactly what was approved',
  condition_is_unreviewed: 'It was published in an emergency, and nobody has confirmed it yet',
  role_editor: 'editors',
  role_reviewer: 'reviewers',
  role_admin: 'administrators',
  role_system: 'PolicyDesk itself (at the time set)',
  heading: 'Help',
  intro:
    'What every state, every step and every refusal means, drawn from the rules that PolicyDesk goes by, so that it cannot go out of date.',
  contents: 'On this page',
  states: 'States of the workflow',
  statesIntro:
    'Each article has one text that is being worked on, in one of these states; the published version is kept beside it.',
  frozen: 'It cannot be edited:',
  next: 'What may come next:',
  accuracy: 'States of accuracy',
  accuracyIntro:
    'Apart from the workflow: whether somebody checked the text, and whether it is doubted. Of several that apply the gravest is shown.',
  events: 'Steps',
  seeEvents: 'What each step means',
  eventsIntro:
    'There are no other ways from state to state. Whoever is in charge of certain regions or categories may take them there alone.',
  fromTo: 'State',
  anyWhileLive: '(or any state while a version is live)',
  who: 'Who',
  conditions: 'On condition',
  requires: 'To be given',
  accepts: 'May be given',
  flags: 'Doubts',
  severities: 'How bad it is',
  reasons: 'Reasons',
  resolutions: 'How a doubt ends',
  refusals: 'Refusals',
  refusalsIntro:
    'What cannot be done is refused with one or more of these reasons. The codes are those of the API; “…” stands for what a refusal names.',
  status: 'HTTP status {{status}}',
  keys: 'Keyboard',
  keysReview: 'The tab “Review”',
  keysTree: 'The trees of regions and categories',
  keysAll: 'Everywhere',
  key_upDown: 'The entry before, the next entry',
  key_right: 'Open, then go in',
  key_left: 'Close, then go out',
  key_homeEnd: 'The first entry, the last entry',
  key_letter: 'The next entry that begins with it',
  key_escape: 'Close a dialog and change nothing',
  key_save: 'Save',
  letter: 'a letter',
}
