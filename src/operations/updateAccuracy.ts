import type { PayloadRequest } from 'payload'
import type { Accuracy } from '../domain/accuracy/accuracy.ts'
import { slugs } from '../slugs.ts'
import { updateRows } from './updateRows.ts'

/**
 * Writes what is given of the accuracy group to the live rows and to the working copies of articles,
 * the same to all of them, inside the caller's transaction and past every hook. What consumers are
 * told of it, and what links hang on it, is the caller's.
 */
export async function updateAccuracy(
  req: PayloadRequest,
  ids: readonly string[],
  accuracy: Partial<Accuracy>,
): Promise<void> {
  const collection = slugs.articles
  const under = (path: string) =>
    Object.fromEntries(Object.entries(accuracy).map(([name, value]) => [`${path}.${name}`, value]))
  await updateRows(req, { collection, by: 'id', ids, values: under('accuracy') })
  await updateRows(req, {
    collection,
    latestVersions: true,
    by: 'parent',
    ids,
    values: under('version.accuracy'),
  })
}
