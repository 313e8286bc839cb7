import type { PayloadRequest } from 'payload'
import type { Channel, NotificationKind } from '../domain/notifications/kinds.ts'
import type { User } from '../payload-types.ts'
import { slugs } from '../slugs.ts'

export type News = {
  kind: NotificationKind
  about: { article: string } | { webhook: string }
  /** The name of what it is about, as it is now. */
  title: string
  /** Who did it; null when PolicyDesk itself did. */
  actorName: string | null
  comment: string | null
  /** The day it is about, `YYYY-MM-DD`, where it is about one. */
  day: string | null
  /** ISO 8601. */
  at: string
  /** What tells this occasion from the next of its kind: nobody is told twice of one. */
  key: string
}

/** Puts news into the inbox of some users, each as they chose, inside the caller's transaction. */
export async function tellEach(
  req: PayloadRequest,
  users: readonly User[],
  news: News,
): Promise<void> {
  const { kind, about, title, actorName, comment, day, at } = news
  const keys = await keysTaken(req, users, news)
  for (const user of users) {
    const [inbox, email] = [chose(user, kind, 'inbox'), chose(user, kind, 'email')]
    const key = keyFor(news, user)
    if (keys.has(key) || (!inbox && !email)) continue
    await req.payload.db.create({
      collection: slugs.notifications,
      data: {
        key,
        recipient: user.id,
        kind,
        ...about,
        title,
        actorName,
        comment,
        day,
        inbox,
        mail: email ? 'wanted' : 'none',
        createdAt: at,
        updatedAt: at,
      },
      req,
    })
  }
}

const keyFor = ({ kind, about, key }: News, { id }: User): string =>
  [kind, ...Object.values(about), key, id].join(':')

/** Of whom it is known already that they were told. */
async function keysTaken(
  req: PayloadRequest,
  users: readonly User[],
  news: News,
): Promise<Set<string>> {
  if (users.length === 0) return new Set()
  const { docs } = await req.payload.find({
    collection: slugs.notifications,
    where: { key: { in: users.map((user) => keyFor(news, user)) } },
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return new Set(docs.map(({ key }) => key))
}

/** Everyone is told of everything until they choose otherwise. */
const chose = ({ notifications }: User, kind: NotificationKind, channel: Channel): boolean =>
  notifications?.[`${kind}_${channel}`] !== false
