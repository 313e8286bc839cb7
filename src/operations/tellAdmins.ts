import type { PayloadRequest } from 'payload'
import type { AdminKind } from '../domain/notifications/kinds.ts'
import { readStaff } from './readStaff.ts'
import { type News, tellEach } from './tellEach.ts'

/** Tells the administrators of what PolicyDesk did by itself, inside the caller's transaction. */
export async function tellAdmins(
  req: PayloadRequest,
  news: Pick<News, 'about' | 'title' | 'at' | 'key'> & { kind: AdminKind },
): Promise<void> {
  const admins = (await readStaff(req)).filter(({ role }) => role === 'admin')
  await tellEach(req, admins, { ...news, actorName: null, comment: null, day: null })
}
