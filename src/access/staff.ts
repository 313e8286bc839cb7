import type { PayloadRequest } from 'payload'
import type { Actor, Role } from '../domain/actor.ts'
import { slugs } from '../slugs.ts'

type Asker = { req: Pick<PayloadRequest, 'user'> }

/** The signed-in staff member's id and role, or null for a site, a stranger or a disabled user. */
export function staffOf(req: Asker['req']): { id: string; role: Role } | null {
  const user = req.user
  if (user?.collection !== slugs.users || user.disabled) return null
  return { id: String(user.id), role: user.role }
}

/** The actor behind a request, or null when nobody on the staff is signed in. */
export function actorOf(req: Asker['req']): Actor | null {
  const staff = staffOf(req)
  return staff && { kind: 'user', ...staff }
}

/** Access for anyone on the staff. */
export const isStaff = ({ req }: Asker): boolean => staffOf(req) !== null

/** Access for those who may approve. */
export const isReviewer = ({ req }: Asker): boolean => {
  const role = staffOf(req)?.role
  return role === 'reviewer' || role === 'admin'
}

/** Access for administrators. */
export const isAdmin = ({ req }: Asker): boolean => staffOf(req)?.role === 'admin'

/** Access for nobody: the system alone writes here, past access control. */
export const nobody = (): boolean => false

/** Access to a field that the system alone writes and the staff read. */
export const systemOwned = { create: nobody, read: isStaff, update: nobody }

/** Access to a collection that the system alone writes and the staff read. */
export const systemCollection = { ...systemOwned, delete: nobody }
