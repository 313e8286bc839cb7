import { createLocalReq } from 'payload'
import { dayLength } from '../../src/domain/accuracy/policyDay.ts'
import { sweepFreshness } from '../../src/operations/sweepFreshness.ts'
import { slugs } from '../../src/slugs.ts'
import { reviewInDays } from './loadArticles.ts'
import { type Section, WrongAnswer } from './section.ts'

/** The default of the product: what is due, not yet what is overdue. */
const policy = { noticeAfterDays: 90, blockAfterDays: null }

/** How long it takes to mark every checked article, when the day of all of them has passed. */
export const sweep: Section = async ({ payload, library }) => {
  const now = library.at + (reviewInDays + 1) * dayLength
  const run = async () => {
    const began = performance.now()
    const swept = await sweepFreshness(await createLocalReq({}, payload), policy, now)
    return { ...swept, seconds: (performance.now() - began) / 1_000 }
  }
  const first = await run()
  const again = await run()
  // What is blocked stays so, and of drafts nothing was checked.
  const checked = library.articles.filter(
    ({ standing }) => standing === 'served' || standing === 'expired',
  ).length
  const { totalDocs } = await payload.count({
    collection: slugs.articles,
    where: { 'accuracy.status': { equals: 'due' } },
    overrideAccess: true,
  })
  if (first.due !== checked) throw new WrongAnswer(`${first.due} were due, not ${checked}`)
  if (again.due !== 0) throw new WrongAnswer(`${again.due} were due a second time`)
  if (totalDocs !== checked) throw new WrongAnswer(`${totalDocs} are due, not ${checked}`)
  return {
    name: 'sweep',
    title: 'Sweep for freshness, everything due at once',
    rows: [
      ['', 'articles', 'seconds', 'articles/s'],
      [
        'all due',
        String(first.due),
        first.seconds.toFixed(2),
        (first.due / first.seconds).toFixed(0),
      ],
      ['once more', '0', again.seconds.toFixed(2), ''],
    ],
    notes: [],
    figures: { due: first.due, seconds: first.seconds, secondsAgain: again.seconds },
  }
}
