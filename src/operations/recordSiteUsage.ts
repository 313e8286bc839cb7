import type { PayloadRequest } from 'payload'
import type { SiteUsage } from '../payload-types.ts'
import { slugs } from '../slugs.ts'
import { runInTransaction } from './runInTransaction.ts'

type Usage = Pick<SiteUsage, 'day' | 'requests' | 'bytes' | 'hits'> & { site: string }

/** Adds what sites have read, since it was last done, to what is stored of their days. */
export const recordSiteUsage = (req: PayloadRequest, usages: readonly Usage[]): Promise<void> =>
  runInTransaction(req, async () => {
    for (const usage of usages) await addUp(req, usage)
  })

async function addUp(req: PayloadRequest, usage: Usage): Promise<void> {
  const { site, day, requests, bytes, hits } = usage
  const collection = slugs.siteUsage
  const { docs } = await req.payload.find({
    collection,
    where: { and: [{ site: { equals: site } }, { day: { equals: day } }] },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const [stored] = docs
  if (stored) {
    await req.payload.update({
      collection,
      id: stored.id,
      data: {
        requests: stored.requests + requests,
        bytes: stored.bytes + bytes,
        hits: stored.hits + hits,
      },
      depth: 0,
      overrideAccess: true,
      req,
    })
    return
  }
  // A site that was deleted in the meantime has no usage to be shown.
  const { totalDocs } = await req.payload.count({
    collection: slugs.sites,
    where: { id: { equals: site } },
    overrideAccess: true,
    req,
  })
  if (totalDocs === 0) return
  await req.payload.create({
    collection,
    data: { site, day, requests, bytes, hits },
    depth: 0,
    overrideAccess: true,
    req,
  })
}
