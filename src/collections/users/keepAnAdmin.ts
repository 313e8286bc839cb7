import type {
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  PayloadRequest,
} from 'payload'
import { RefusedError } from '../../access/RefusedError.ts'
import { slugs } from '../../slugs.ts'

/** Refuses what would leave nobody to manage the users: losing the last enabled administrator. */
async function requireAnother(req: PayloadRequest, id: string | number): Promise<void> {
  const { totalDocs } = await req.payload.count({
    collection: slugs.users,
    where: {
      and: [
        { id: { not_equals: id } },
        { role: { equals: 'admin' } },
        { disabled: { not_equals: true } },
      ],
    },
    overrideAccess: true,
    req,
  })
  if (totalDocs === 0) throw new RefusedError([{ code: 'last_admin' }])
}

export const keepAnAdmin: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const wasAdmin = originalDoc?.role === 'admin' && !originalDoc.disabled
  const staysAdmin = data.role === 'admin' && !data.disabled
  if (wasAdmin && !staysAdmin) await requireAnother(req, originalDoc.id)
  return data
}

export const keepAnAdminOnDelete: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const user = await req.payload.findByID({
    collection: slugs.users,
    id,
    depth: 0,
    overrideAccess: true,
    req,
  })
  if (user.role === 'admin' && !user.disabled) await requireAnother(req, id)
}
