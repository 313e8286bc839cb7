import { isolateObjectProperty, type PayloadRequest, type Where } from 'payload'
import { refusalMessage } from '../access/refusalMessage.ts'
import { everLive, served } from '../access/served.ts'
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
  const id = (await findServed(req, { slug: { equals: slug } }, now))?.id
  if (id !== undefined) {
    const article = await req.payload.findByID({
      collection: slugs.articles,
      id,
      depth: 1,
      overrideAccess: false,
      req: asStranger(req),
    })
    return Response.json(article)
  }
  const gone = await findGone(req, slug)
  return gone ? tombstone(req, gone, now) : refuse(req, { code: 'not_found' }, 404)
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

/** The live row of an article that has been live: what its slug once led to. */
async function findGone(req: PayloadRequest, slug: string): Promise<Article | undefined> {
  const { docs } = await req.payload.find({
    collection: slugs.articles,
    where: { and: [{ slug: { equals: slug } }, everLive] },
    limit: 1,
    depth: 0,
    joins: false,
    overrideAccess: true,
    req,
  })
  return docs[0]
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
  const found = await findServed(req, { id: { equals: relationId(replacement) } }, now)
  return found?.slug ? { replacement: found.slug } : {}
}

/** Id and slug of the article that a filter names, when readers are served it. */
async function findServed(req: PayloadRequest, which: Where, now: number) {
  const { docs } = await req.payload.find({
    collection: slugs.articles,
    where: { and: [which, served(now)] },
    limit: 1,
    depth: 0,
    draft: false,
    joins: false,
    select: { slug: true },
    overrideAccess: true,
    req,
  })
  return docs[0]
}

const refuse = (req: PayloadRequest, refusal: Refusal, status: number, extra: object = {}) =>
  Response.json(
    { errors: [{ code: refusal.code, message: refusalMessage(req, refusal), ...extra }] },
    { status },
  )
