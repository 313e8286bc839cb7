import type { PayloadRequest } from 'payload'
import type { Accuracy } from '../domain/accuracy/accuracy.ts'
import { slugs } from '../slugs.ts'
import { recordChanges } from './recordChanges.ts'
import { serveLinks } from './serveLinks.ts'
import { updateRows } from './updateRows.ts'

/**
 * Writes what is given of the accuracy group to articles, the same to all of them: to the live row
 * and to the working copy, inside the caller's transaction and past every hook, with what consumers
 * are told of it. Accuracy is beside the text, so this makes no version, no draft and no revision. Links
 * follow their article.
 * @param now milliseconds since the epoch
 */
export const storeAccuracy = (
  req: PayloadRequest,
  ids: readonly string[],
  accuracy: Partial<Accuracy>,
  now: number,
): Promise<void> =>
  recordChanges(req, ids, now, async () => {
    const collection = slugs.articles
    const under = (path: string) =>
      Object.fromEntries(
        Object.entries(accuracy).map(([name, value]) => [`${path}.${name}`, value]),
      )
    await updateRows(req, { collection, by: 'id', ids, values: under('accuracy') })
    await updateRows(req, {
      collection,
      latestVersions: true,
      by: 'parent',
      ids,
      values: under('version.accuracy'),
    })
    if (accuracy.withheld !== undefined) await serveLinks(req, ids)
  })
