import type { PayloadRequest } from 'payload'
import { runInTransaction } from './runInTransaction.ts'
import { searchIndexOf } from './searchIndex.ts'

/**
 * Merges the search index into one piece, step by step, so that neither readers nor writers wait for
 * more than one step. An index that is in one piece already stays as it is.
 * @param stop ends it after the step under way; the next time it begins with what is merged by then
 */
export async function mergeSearchIndex(req: PayloadRequest, stop?: AbortSignal): Promise<void> {
  const { merge } = searchIndexOf(req)
  for (let isFirst = true; !stop?.aborted; isFirst = false) {
    const isMore = await runInTransaction(req, () => merge(req, isFirst))
    if (!isMore) return
    await new Promise((resolve) => setImmediate(resolve))
  }
}
