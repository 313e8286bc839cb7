import type { PayloadRequest } from 'payload'
import {
  isSettled,
  type Reconciliation,
  reconcileFindings,
} from '../domain/accuracy/reconcileFindings.ts'
import type { Finding } from '../domain/accuracy/signals/finding.ts'
import type { Article } from '../payload-types.ts'
import { slugs } from '../slugs.ts'
import { findInArticle, type Others } from './findInArticle.ts'
import { readWorkingCopy, workflowOf } from './readArticle.ts'
import { readFindings, storedFinding, storedKey } from './readFindings.ts'
import { runInTransaction } from './runInTransaction.ts'

/**
 * Makes the stored findings of an article those of its working copy on this day. Writes, in one
 * transaction, only where something has changed, so asking for it often costs nothing but reading.
 * @param now milliseconds since the epoch
 * @param others what it may be a duplicate of; without them, what is known of duplicates stays
 */
export async function updateFindings(
  req: PayloadRequest,
  id: string,
  now: number,
  others?: Others,
): Promise<void> {
  const plan = await planFor(req, id, now, others)
  if (!plan) return
  if (req.transactionID) return carryOut(req, plan)
  await runInTransaction(req, async () => {
    // Made anew: what was planned on was read before the transaction began.
    const settled = await planFor(req, id, now, others)
    if (settled) await carryOut(req, settled)
  })
}

type Plan = Reconciliation & { article: Article; now: number }

/** What is to be stored, or null where nothing is. */
async function planFor(
  req: PayloadRequest,
  id: string,
  now: number,
  others?: Others,
): Promise<Plan | null> {
  const article = await readWorkingCopy(req, id)
  if (!article) return null
  const found = await findInArticle(req, article, now, others)
  const stored = (await readFindings(req, id)).map(storedFinding)
  const plan = reconcileFindings(stored, found, others ? [] : ['duplicate'])
  return isSettled(plan) ? null : { ...plan, article, now }
}

/** Past Payload's own hooks: there may be many, on every save. */
async function carryOut(req: PayloadRequest, plan: Plan): Promise<void> {
  const { db } = req.payload
  const collection = slugs.findings
  const at = new Date(plan.now).toISOString()
  if (plan.removed.length > 0) {
    await db.deleteMany({ collection, where: { id: { in: plan.removed } }, req })
  }
  if (plan.gone.length > 0) {
    const where = { id: { in: plan.gone } }
    const data = { state: 'gone', updatedAt: at }
    await db.updateMany({ collection, where, data, returning: false, req })
  }
  for (const { id, finding, state } of plan.moved) {
    const data = { ...rowOf(finding), state, updatedAt: at }
    await db.updateOne({ collection, id, data, returning: false, req })
  }
  const { id: article } = plan.article
  const { contentHash } = workflowOf(plan.article)
  for (const { key, finding } of plan.added) {
    await db.create({
      collection,
      data: {
        ...rowOf(finding),
        article,
        key: storedKey(article, key),
        contentHash,
        state: 'open',
        createdAt: at,
        updatedAt: at,
      },
      req,
    })
  }
}

const rowOf = ({ signal, severity, field, start, end, quote, data }: Finding) => ({
  signal,
  severity,
  field,
  start,
  end,
  quote,
  data: { ...data },
})
