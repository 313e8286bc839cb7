import type { CollectionBeforeChangeHook } from 'payload'
import { slugs } from '../../slugs.ts'

/** Whoever registers on an empty installation must be able to let the others in. */
export const makeFirstUserAdmin: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  if (operation !== 'create' || req.user || req.payloadAPI === 'local') return data
  const { totalDocs } = await req.payload.count({
    collection: slugs.users,
    // Without a filter MongoDB only estimates.
    where: { id: { exists: true } },
    overrideAccess: true,
    req,
  })
  return totalDocs === 0 ? { ...data, role: 'admin' } : data
}
