import type { PayloadRequest } from 'payload'
import type { NotificationKind } from '../domain/notifications/kinds.ts'
import { slugs } from '../slugs.ts'

/**
 * Marks what people were told of an article as read, where it asks for something that has been
 * done, inside the caller's transaction.
 * @param at ISO 8601
 */
export async function settleNotifications(
  req: PayloadRequest,
  article: string,
  kinds: readonly NotificationKind[],
  at: string,
): Promise<void> {
  if (kinds.length === 0) return
  await req.payload.db.updateMany({
    collection: slugs.notifications,
    where: {
      and: [
        { article: { equals: article } },
        { kind: { in: [...kinds] } },
        { readAt: { exists: false } },
      ],
    },
    data: { readAt: at },
    returning: false,
    req,
  })
}
