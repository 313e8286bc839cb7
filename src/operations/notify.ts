import type { PayloadRequest } from 'payload'
import type { Channel, NotificationKind } from '../domain/notifications/kinds.ts'
import { type Circle, recipientsOf } from '../domain/notifications/recipients.ts'
import { relationId } from '../domain/relationId.ts'
import { isInScope } from '../domain/scope.ts'
import type { Article, User } from '../payload-types.ts'
import { slugs } from '../slugs.ts'
import { workflowOf } from './readArticle.ts'
import { isLimited, placeOf, scopeOf } from './readScope.ts'

export type Occasion = {
  kind: NotificationKind
  /** The article as it was when it happened. */
  article: Article
  /** Who did it; null when PolicyDesk itself did. */
  actor: string | null
  comment?: string | null
  /** The day it is about, `YYYY-MM-DD`, where it is about one. */
  day?: string
  /** ISO 8601. */
  at: string
  /** What tells this occasion from the next of its kind for the article: nobody is told twice of one. */
  key: string
}

/**
 * Tells everyone concerned of what happened to an article, each as they chose, inside the caller's
 * transaction: who is told is told of what is stored. E-mails are made of it later
 * (`composeMails`), so no mail server can be in the way.
 */
export async function notify(req: PayloadRequest, occasion: Occasion): Promise<void> {
  const { kind, article, actor, at } = occasion
  const staff = await readStaff(req)
  const circle = await circleOf(req, occasion, staff)
  const told = recipientsOf(kind, circle).flatMap(
    (id) => staff.find((user) => user.id === id) ?? [],
  )
  const keys = await keysTaken(req, occasion, told)
  for (const user of told) {
    const [inbox, email] = [chose(user, kind, 'inbox'), chose(user, kind, 'email')]
    const key = keyFor(occasion, user)
    if (keys.has(key) || (!inbox && !email)) continue
    await req.payload.db.create({
      collection: slugs.notifications,
      data: {
        key,
        recipient: user.id,
        kind,
        article: article.id,
        title: article.title,
        actorName: staff.find(({ id }) => id === actor)?.name ?? null,
        comment: occasion.comment ?? null,
        day: occasion.day ?? null,
        inbox,
        mail: email ? 'wanted' : 'none',
        createdAt: at,
        updatedAt: at,
      },
      req,
    })
  }
}

/** Everyone who can sign in. */
async function readStaff(req: PayloadRequest): Promise<User[]> {
  const { docs } = await req.payload.find({
    collection: slugs.users,
    where: { disabled: { not_equals: true } },
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs
}

async function circleOf(
  req: PayloadRequest,
  { article, actor }: Occasion,
  staff: readonly User[],
): Promise<Circle> {
  const { state, contributors, approvedBy, emergencyBy } = workflowOf(article)
  const { assignee } = article.workflow ?? {}
  return {
    state,
    actor,
    contributors,
    approvedBy,
    emergencyBy,
    assignee: assignee ? relationId(assignee) : null,
    submittedBy: await submitterOf(req, article.id),
    reviewers: await reviewersOf(req, article, staff),
  }
}

async function submitterOf(req: PayloadRequest, article: string): Promise<string | null> {
  const { docs } = await req.payload.find({
    collection: slugs.auditEvents,
    where: { and: [{ article: { equals: article } }, { event: { equals: 'submit' } }] },
    sort: '-sequence',
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs[0]?.actor ?? null
}

/** Who may approve and is in charge of where the article belongs. */
async function reviewersOf(
  req: PayloadRequest,
  article: Article,
  staff: readonly User[],
): Promise<string[]> {
  const reviewers = staff.filter(({ role }) => role !== 'editor')
  if (!reviewers.some((user) => isLimited(scopeOf(user)))) return reviewers.map(({ id }) => id)
  const place = await placeOf(req, article)
  return reviewers.filter((user) => isInScope(scopeOf(user), place)).map(({ id }) => id)
}

const keyFor = ({ kind, article, key }: Occasion, { id }: User): string =>
  [kind, article.id, key, id].join(':')

/** Of whom it is known already that they were told. */
async function keysTaken(
  req: PayloadRequest,
  occasion: Occasion,
  told: readonly User[],
): Promise<Set<string>> {
  if (told.length === 0) return new Set()
  const { docs } = await req.payload.find({
    collection: slugs.notifications,
    where: { key: { in: told.map((user) => keyFor(occasion, user)) } },
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
