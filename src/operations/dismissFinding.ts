import type { PayloadRequest } from 'payload'
import { RefusedError } from '../access/RefusedError.ts'
import { actorOf, staffOf } from '../access/staff.ts'
import type { FindingState } from '../domain/accuracy/reconcileFindings.ts'
import { relationId } from '../domain/relationId.ts'
import type { Article, Finding } from '../payload-types.ts'
import { slugs } from '../slugs.ts'
import { appendAuditEvent } from './appendAuditEvent.ts'
import { isOutOfScope } from './isOutOfScope.ts'
import { readWorkingCopy, workflowOf } from './readArticle.ts'
import { readById } from './readById.ts'
import { runInTransaction } from './runInTransaction.ts'

type Settled = { id: string; state: FindingState }

/**
 * Dismisses an open finding: somebody says why the words are right, and the reviewer reads it. The
 * article itself is not touched.
 * @param now milliseconds since the epoch
 */
export async function dismissFinding(
  req: PayloadRequest,
  id: string,
  note: string,
  now: number,
): Promise<Settled> {
  return runInTransaction(req, async () => {
    const { finding, article } = await readInScope(req, id, 'open')
    if (note === '') throw new RefusedError([{ code: 'note_required' }])
    const by = { dismissedBy: staffOf(req)?.id, dismissedAt: new Date(now).toISOString(), note }
    await store(req, finding, { state: 'dismissed', ...by })
    const comment = `“${finding.quote}” ${note}`
    await record(req, article, { event: 'dismiss_finding', comment, now })
    return { id, state: 'dismissed' }
  })
}

/**
 * Takes a dismissal back: the finding is open again.
 * @param now milliseconds since the epoch
 */
export async function reopenFinding(
  req: PayloadRequest,
  id: string,
  now: number,
): Promise<Settled> {
  return runInTransaction(req, async () => {
    const { finding, article } = await readInScope(req, id, 'dismissed')
    const nobody = { dismissedBy: null, dismissedAt: null, note: null }
    await store(req, finding, { state: 'open', ...nobody })
    const comment = `“${finding.quote}”`
    await record(req, article, { event: 'reopen_finding', comment, now })
    return { id, state: 'open' }
  })
}

/** A finding that the signed-in user may settle, and its article. */
async function readInScope(
  req: PayloadRequest,
  id: string,
  state: FindingState,
): Promise<{ finding: Finding; article: Article }> {
  if (!staffOf(req)) throw new RefusedError([{ code: 'not_signed_in' }])
  const finding = await readById(req, slugs.findings, id)
  const article = finding && (await readWorkingCopy(req, relationId(finding.article)))
  if (!finding || !article) throw new RefusedError([{ code: 'not_found' }])
  if (await isOutOfScope(req, article)) throw new RefusedError([{ code: 'out_of_scope' }])
  if (finding.state !== state) throw new RefusedError([{ code: 'wrong_state' }])
  return { finding, article }
}

const store = (req: PayloadRequest, { id }: Finding, data: Partial<Finding>) =>
  req.payload.update({
    collection: slugs.findings,
    id,
    data,
    depth: 0,
    overrideAccess: true,
    req,
  })

type Act = { event: 'dismiss_finding' | 'reopen_finding'; comment: string; now: number }

async function record(req: PayloadRequest, article: Article, { event, comment, now }: Act) {
  const actor = actorOf(req)
  if (!actor) throw new RefusedError([{ code: 'not_signed_in' }])
  const { state, revision, contentHash } = workflowOf(article)
  await appendAuditEvent(req, {
    article: article.id,
    event,
    actor,
    from: state,
    to: state,
    revision,
    contentHash,
    comment,
    at: new Date(now).toISOString(),
  })
}
