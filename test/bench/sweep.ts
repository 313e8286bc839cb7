import { createLocalReq } from 'payload'
import { dayLength } from '../../src/domain/accuracy/policyDay.ts'
import { sweepFreshness } from '../../src/operations/sweepFreshness.ts'
import { slugs } from '../../src/slugs.ts'
import { reviewInDays } from './loadArticles.ts'
import { type Section, WrongAnswer } from './section.ts'

/** What is due is marked; what is overdue for longer is a matter of flags. */
const policy = { noticeAfterDays: null, blockAfterDays: null }

/** How long it takes to mark what fell due on one day, and all the rest at once. */
export const sweep: Section = async ({ payload, library }) => {
  const run = async (inDays: number) => {
    const now = library.at + inDays * dayLength
    const began = performance.now()
    const swept = await sweepFreshness(await createLocalReq({}, payload), policy, now)
    return { ...swept, seconds: (performance.now() - began) / 1_000 }
  }
  const day = await run(2)
  const rest = await run(reviewInDays + 1)
  const again = await run(reviewInDays + 1)
  // What is blocked stays so, and of drafts nothing was checked.
  const checked = library.articles.filter(
    ({ standing }) => standing === 'served' || standing === 'expired',
  ).length
  const { totalDocs } = await payload.count({
    collection: slugs.articles,
    where: { 'accuracy.status': { equals: 'due' } },
    overrideAccess: true,
  })
  const due = day.due + rest.due
  if (day.due === 0) throw new WrongAnswer('nothing was due on the first day')
  if (due !== checked) throw new WrongAnswer(`${due} were due, not ${checked}`)
  if (again.due !== 0) throw new WrongAnswer(`${again.due} were due a second time`)
  if (totalDocs !== checked) throw new WrongAnswer(`${totalDocs} are due, not ${checked}`)
  const row = (name: string, { due: marked, seconds }: typeof day) => [
    name,
    String(marked),
    seconds.toFixed(2),
    (marked / seconds).toFixed(0),
  ]
  return {
    name: 'sweep',
    title: `Sweep for freshness of ${library.articles.length} articles`,
    rows: [
      ['', 'due', 'seconds', 'articles/s'],
      row("one day's", day),
      row('all the rest at once', rest),
      row('once more', again),
    ],
    notes: [],
    figures: {
      dueInOneDay: day.due,
      secondsForOneDay: day.seconds,
      due: rest.due,
      seconds: rest.seconds,
      secondsAgain: again.seconds,
    },
  }
}
