import { createLocalReq, type Payload } from 'payload'
import { entryVersion } from '../domain/search/entry.ts'
import { slugs } from '../slugs.ts'
import { mergeSearchIndex } from './mergeSearchIndex.ts'
import { runInTransaction } from './runInTransaction.ts'
import { updateSearchIndex } from './updateSearchIndex.ts'

/** How far the filling has come: an article's id, or all of them. */
type Progress = { version: number; last: string; isDone: boolean }

const key = 'search-index'
const batch = 100

/**
 * Enters all live articles into the search index, batch by batch, unless that was done before in
 * the way that entries are made now. Stopped midway it goes on from there the next time; done once
 * more, it changes nothing. What is published meanwhile enters by itself.
 * @param anew begins again, whatever was done before
 * @param onBatch told how many more articles have been looked at
 */
export async function fillSearchIndex(
  payload: Payload,
  { anew = false, onBatch = () => {} }: { anew?: boolean; onBatch?: (count: number) => void } = {},
): Promise<void> {
  const before = await payload.kv.get<Progress>(key)
  const isOurs = !anew && before?.version === entryVersion
  if (isOurs && before.isDone) return
  for (let last = isOurs ? before.last : ''; ; ) {
    const ids = await readIds(payload, last)
    const req = await createLocalReq({}, payload)
    await runInTransaction(req, () => updateSearchIndex(req, ids))
    const isDone = ids.length < batch
    last = ids.at(-1) ?? last
    await payload.kv.set(key, { version: entryVersion, last, isDone } satisfies Progress)
    onBatch(ids.length)
    if (isDone) return mergeSearchIndex(req)
    // SQLite frees a transaction's file handles between turns of the event loop.
    await new Promise((resolve) => setImmediate(resolve))
  }
}

/** Of live articles and others: one goes by ids alone, and no batch takes longer than the first. */
async function readIds(payload: Payload, last: string): Promise<string[]> {
  const { docs } = await payload.find({
    collection: slugs.articles,
    where: last === '' ? {} : { id: { greater_than: last } },
    select: { title: true },
    sort: 'id',
    limit: batch,
    pagination: false,
    joins: false,
    depth: 0,
    overrideAccess: true,
  })
  return docs.map(({ id }) => id)
}
