import type { PayloadRequest, Where } from 'payload'
import { staffOf } from './staff.ts'

/** Everyone on the staff reads what was sent to their own inbox, administrators too. */
export function ownNotifications({ req }: { req: PayloadRequest }): Where | false {
  const staff = staffOf(req)
  if (!staff) return false
  return { and: [{ recipient: { equals: staff.id } }, { inbox: { equals: true } }] }
}
