import type { PayloadRequest } from 'payload'
import type { Accuracy } from '../domain/accuracy/accuracy.ts'
import { slugs } from '../slugs.ts'

/**
 * Writes an article's accuracy group to its live row and to its working copy, inside the caller's
 * transaction and past every hook: accuracy is beside the text, so this makes no version, no draft
 * and no revision.
 */
export async function storeAccuracy(
  req: PayloadRequest,
  id: string,
  accuracy: Accuracy,
): Promise<void> {
  const { db } = req.payload
  const collection = slugs.articles
  await db.updateOne({ collection, id, data: { accuracy }, returning: false, req })
  const { docs } = await db.findVersions({
    collection,
    where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
    limit: 1,
    pagination: false,
    req,
  })
  for (const { id: versionId, ...stored } of docs) {
    const version = { ...stored.version, accuracy }
    await db.updateVersion({
      collection,
      id: versionId,
      versionData: { ...stored, version } as never,
      returning: false,
      req,
    })
  }
}
