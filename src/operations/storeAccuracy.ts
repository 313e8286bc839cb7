import type { PayloadRequest } from 'payload'
import type { Accuracy } from '../domain/accuracy/accuracy.ts'
import { slugs } from '../slugs.ts'
import { recordChanges } from './recordChanges.ts'
import { serveLinks } from './serveLinks.ts'
import { updateAccuracy } from './updateAccuracy.ts'

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
    const turned = await readTurned(req, ids, accuracy.withheld)
    await updateAccuracy(req, ids, accuracy)
    await serveLinks(req, turned)
  })

/** Those that are withheld from now on, or not any more: what their links hang on. */
async function readTurned(
  req: PayloadRequest,
  ids: readonly string[],
  withheld: boolean | undefined,
): Promise<string[]> {
  if (withheld === undefined) return []
  const { docs } = await req.payload.find({
    collection: slugs.articles,
    where: {
      and: [{ id: { in: [...ids] } }, { 'accuracy.withheld': { not_equals: withheld } }],
    },
    select: { _status: true },
    joins: false,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs.map(({ id }) => id)
}
