import type { PayloadRequest } from 'payload'
import type { Accuracy } from '../domain/accuracy/accuracy.ts'
import { slugs } from '../slugs.ts'
import { recordChanges } from './recordChanges.ts'

/**
 * Writes what is given of the accuracy group to articles, the same to all of them: to the live row
 * and to the working copy, inside the caller's transaction and past every hook, with what consumers
 * are told of it. Accuracy is beside the text, so this makes no version, no draft and no revision.
 * @param now milliseconds since the epoch
 */
export const storeAccuracy = (
  req: PayloadRequest,
  ids: readonly string[],
  accuracy: Partial<Accuracy>,
  now: number,
): Promise<void> =>
  recordChanges(req, ids, now, () =>
    req.payload.db.name === 'mongoose'
      ? storeInMongoDB(req, ids, accuracy)
      : storeInSQLite(req, ids, accuracy),
  )

async function storeInSQLite(
  req: PayloadRequest,
  ids: readonly string[],
  accuracy: Partial<Accuracy>,
): Promise<void> {
  const { db } = req.payload
  const collection = slugs.articles
  const where = { id: { in: [...ids] } }
  await db.updateMany({ collection, where, data: { accuracy }, returning: false, req })
  const { docs } = await db.findVersions({
    collection,
    where: { and: [{ parent: { in: [...ids] } }, { latest: { equals: true } }] },
    select: { latest: true },
    pagination: false,
    req,
  })
  for (const { id } of docs) {
    const versionData = { version: { accuracy } } as never
    await db.updateVersion({ collection, id, versionData, returning: false, req })
  }
}

type Model = {
  updateMany: (filter: object, update: object, options: object) => Promise<unknown>
}
type MongoDB = {
  collections: Record<string, Model>
  versions: Record<string, Model>
  sessions: Record<string, unknown>
}

/** Past Payload's adapter, which takes a part of a version for the whole of it. */
async function storeInMongoDB(
  req: PayloadRequest,
  ids: readonly string[],
  accuracy: Partial<Accuracy>,
): Promise<void> {
  const { collections, versions, sessions } = req.payload.db as unknown as MongoDB
  const options = { session: sessions[String(await req.transactionID)], timestamps: false }
  const under = (path: string) => ({
    $set: Object.fromEntries(
      Object.entries(accuracy).map(([name, value]) => [`${path}.${name}`, value]),
    ),
  })
  await collections[slugs.articles]?.updateMany({ _id: { $in: ids } }, under('accuracy'), options)
  await versions[slugs.articles]?.updateMany(
    { parent: { $in: ids }, latest: true },
    under('version.accuracy'),
    options,
  )
}
