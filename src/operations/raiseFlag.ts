import type { PayloadRequest } from 'payload'
import { RefusedError } from '../access/RefusedError.ts'
import { actorOf } from '../access/staff.ts'
import type { FlagOrigin, Severity } from '../domain/accuracy/flags.ts'
import { type Actor, userId } from '../domain/actor.ts'
import type { AccuracyFlag } from '../payload-types.ts'
import { slugs } from '../slugs.ts'
import { isOutOfScope } from './isOutOfScope.ts'
import { readLiveText } from './readLiveText.ts'
import { recordAccuracy } from './recordAccuracy.ts'
import { runInTransaction } from './runInTransaction.ts'

export type Doubt = {
  severity: Severity
  /** A reason code. */
  reason: string
  /** For the staff. */
  message: string
  /** The figure in doubt, as it stands in the text. */
  figure?: string
  /** The policy day by which it is to be settled. */
  dueAt?: string
  origin: FlagOrigin
  /** Where it can be read why. */
  sourceUrl?: string
  /** Given by what may meet the same doubt again: it is raised once. */
  key?: string
}

/**
 * Raises a doubt about an article, without touching its text: a `block` withholds it at once,
 * wherever it is asked for, a `notice` goes out beside it.
 * @param now milliseconds since the epoch
 * @param by who doubts, when it is not the signed-in user
 */
export async function raiseFlag(
  req: PayloadRequest,
  id: string,
  doubt: Doubt,
  now: number,
  by?: Actor,
): Promise<AccuracyFlag> {
  const actor = by ?? actorOf(req)
  if (!actor) throw new RefusedError([{ code: 'not_signed_in' }])
  return runInTransaction(req, async () => {
    const article = await readLiveText(req, id)
    if (!article) throw new RefusedError([{ code: 'not_found' }])
    if (await isOutOfScope(req, article)) throw new RefusedError([{ code: 'out_of_scope' }])
    const raisedAt = new Date(now).toISOString()
    const flag = await req.payload.create({
      collection: slugs.accuracyFlags,
      data: {
        ...doubt,
        article: id,
        state: 'open',
        raisedAt,
        raisedBy: userId(actor),
        contentHash: article.workflow?.contentHash,
      },
      depth: 0,
      overrideAccess: true,
      req,
    })
    await recordAccuracy(req, { article, event: 'flag', actor, comment: doubt.message, now })
    return flag
  })
}
