import type { PayloadRequest } from 'payload'
import type { ArticleKind } from '../domain/notifications/kinds.ts'
import { type Circle, recipientsOf } from '../domain/notifications/recipients.ts'
import { relationId } from '../domain/relationId.ts'
import { isInScope } from '../domain/scope.ts'
import type { Article, User } from '../payload-types.ts'
import { lastEventOf } from './lastEventOf.ts'
import { workflowOf } from './readArticle.ts'
import { isLimited, placeOf, scopeOf } from './readScope.ts'
import { readStaff } from './readStaff.ts'
import { tellEach } from './tellEach.ts'

export type Occasion = {
  kind: ArticleKind
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
  await tellEach(req, told, {
    kind,
    about: { article: article.id },
    title: article.title,
    actorName: staff.find(({ id }) => id === actor)?.name ?? null,
    comment: occasion.comment ?? null,
    day: occasion.day ?? null,
    at,
    key: occasion.key,
  })
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
    submittedBy: (await lastEventOf(req, article.id, ['submit']))?.actor ?? null,
    reviewers: await reviewersOf(req, article, staff),
  }
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
