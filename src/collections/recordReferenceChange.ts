import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload'
import { appendChanges } from '../operations/appendChanges.ts'

/** The transaction that has noted it. */
const noted = 'referenceNoted'

/**
 * Notes in the change feed, for ourselves, that something was changed which answers show with
 * articles: what is kept of them is outdated, in every process. Once in a transaction.
 */
async function note(req: PayloadRequest): Promise<void> {
  const id = String(await req.transactionID)
  if (req.context[noted] === id) return
  req.context[noted] = id
  const at = new Date().toISOString()
  await appendChanges(req, [{ type: 'reference', article: '', slug: '', at }])
}

export const recordReferenceChange: CollectionAfterChangeHook = async ({ doc, req }) => {
  await note(req)
  return doc
}

export const recordReferenceRemoval: CollectionAfterDeleteHook = ({ req }) => note(req)
