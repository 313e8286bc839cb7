import { isolateObjectProperty, type PayloadRequest } from 'payload'
import { refusalMessage } from '../access/refusalMessage.ts'
import { isServed, served, wasEverLive } from '../access/served.ts'
import { hasExpired } from '../domain/accuracy/policyDay.ts'
import type { Refusal } from '../domain/refusal.ts'
import { relationId } from '../domain/relationId.ts'
import type { Article } from '../payload-types.ts'
import { slugs } from '../slugs.ts'

/**
 * Answers `GET /api/articles/by-slug/:slug`: 200 with the served article, 410 with a tombstone
 * when it was live and is withdrawn or withheld, else 404, which says nothing of drafts.
 */
export async function bySlug(req: PayloadRequest, slug: string, now: number): Promise<Response> {
  const live = await findLive(req, slug)
  if (!live) return refuse(req, { code: 'not_found' }, 404)
  if (!isServed(live, now)) return tombstone(req, live, now)
  const article = await req.payload.findByID({
    collection: slugs.articles,
    id: live.id,
    depth: 1,
    overrideAccess: false,
    req: asStranger(req),
  })
  return Response.json(article)
}

/**
 * The request as a stranger's, so that a signed-in editor sees what readers get. Its data loader
 * goes too: it fills in relationships with the rights of the request that made it.
 */
function asStranger(req: PayloadRequest): PayloadRequest {
  const stranger = isolateObjectProperty(req, ['user', 'payloadDataLoader', 'context'])
  return Object.assign(stranger, {
    user: null,
    payloadDataLoader: undefined,
    context: { ...req.context },
  })
}

/**
 * The live row of an article that is or has been live, by its slug alone, which is unique: with the
 * rule of what is served beside it, a database may go through all that is served.
 */
async function findLive(req: PayloadRequest, slug: string): Promise<Article | undefined> {
  const { docs } = await req.payload.find({
    collection: slugs.articles,
    where: { slug: { equals: slug } },
    limit: 1,
    pagination: false,
    depth: 0,
    draft: false,
    joins: false,
    select: {
      _status: true,
      servedUntil: true,
      effectiveTo: true,
      accuracy: { withheld: true, withheldSince: true, withheldReason: true },
      workflow: { state: true },
      withdrawal: true,
    },
    overrideAccess: true,
    req,
  })
  const [article] = docs as Article[]
  return article && wasEverLive(article) ? article : undefined
}

async function tombstone(req: PayloadRequest, article: Article, now: number): Promise<Response> {
  if (article._status === 'published') {
    const expired = hasExpired(article.effectiveTo, now)
    const { withheldSince, withheldReason } = article.accuracy ?? {}
    return refuse(req, { code: 'withheld' }, 410, {
      since: expired ? article.effectiveTo : withheldSince,
      reason: expired ? 'expired' : withheldReason,
    })
  }
  const { since, reason, replacement } = article.withdrawal ?? {}
  return refuse(req, { code: 'withdrawn' }, 410, {
    since,
    reason,
    // Without a replacement the article itself, which is not served, is looked up in its place:
    // how long the answer takes tells nothing of one that is hidden.
    ...(await servedSlug(req, replacement ?? article, now)),
  })
}

/** The slug of a replacement, when it is itself served. */
async function servedSlug(
  req: PayloadRequest,
  replacement: string | Article,
  now: number,
): Promise<{ replacement?: string }> {
  const { docs } = await req.payload.find({
    collection: slugs.articles,
    where: { and: [{ id: { equals: relationId(replacement) } }, served(now)] },
    limit: 1,
    pagination: false,
    depth: 0,
    draft: false,
    joins: false,
    select: { slug: true },
    overrideAccess: true,
    req,
  })
  const [found] = docs
  return found?.slug ? { replacement: found.slug } : {}
}

const refuse = (req: PayloadRequest, refusal: Refusal, status: number, extra: object = {}) =>
  Response.json(
    { errors: [{ code: refusal.code, message: refusalMessage(req, refusal), ...extra }] },
    { status },
  )
