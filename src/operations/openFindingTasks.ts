import { getLocalI18n, type PayloadRequest } from 'payload'
import { findingMessage } from '../access/findingMessage.ts'
import { policyDayFrom } from '../domain/accuracy/policyDay.ts'
import { findingKey } from '../domain/accuracy/signals/findingKey.ts'
import type { Article } from '../payload-types.ts'
import { findInArticle } from './findInArticle.ts'
import { openTasks } from './openTasks.ts'
import { ownKey, readFindings } from './readFindings.ts'

/** Days in which somebody should look at what was found in a live text. */
const patience = 14

/**
 * Opens a review task for everything in a live text that should be looked at and that nobody has
 * dismissed, once for each.
 * @param live the text as it is, or is about to be, served
 * @param now milliseconds since the epoch
 */
export async function openFindingTasks(
  req: PayloadRequest,
  live: Article,
  now: number,
): Promise<void> {
  const found = (await findInArticle(req, live, now)).filter(({ severity }) => severity === 'task')
  if (found.length === 0) return
  const dismissed = await readFindings(req, live.id, { state: { not_equals: 'open' } })
  const settled = new Set(dismissed.map(ownKey))
  // A task is everybody's: it speaks the desk's language, not that of whoever published.
  const { config } = req.payload
  const desk = await getLocalI18n({ config, language: config.i18n.fallbackLanguage })
  await openTasks(
    req,
    found
      .map((finding) => ({ finding, key: findingKey(finding) }))
      .filter(({ key }) => !settled.has(key))
      .map(({ finding, key }) => ({
        article: live.id,
        reason: 'finding',
        message: `“${finding.quote}” ${findingMessage(desk as Pick<PayloadRequest, 't'>, finding)}`,
        dueAt: policyDayFrom(now, patience),
        occasion: key,
      })),
  )
}
