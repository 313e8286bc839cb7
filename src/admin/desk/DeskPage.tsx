import type { AdminViewServerProps } from 'payload'
import { DeskView } from './DeskView.tsx'
import { guidePreference, isClosed } from './guidePreference.ts'

/**
 * The first page. Whether it begins with the first steps is known before it is drawn, so that
 * nothing moves when they would be added, or taken away.
 */
export async function DeskPage({ initPageResult: { req } }: AdminViewServerProps) {
  const { docs } = await req.payload.find({
    collection: 'payload-preferences',
    where: { key: { equals: guidePreference } },
    sort: '-updatedAt',
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  })
  return <DeskView isGuided={!isClosed(docs[0]?.value)} />
}
