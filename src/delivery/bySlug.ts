import type { PayloadRequest } from 'payload'
import { refusalMessage } from '../access/refusalMessage.ts'
import { isServed } from '../access/served.ts'
import type { Refusal } from '../domain/refusal.ts'
import { absenceOf } from './absenceOf.ts'
import { asStranger } from './asStranger.ts'
import { findLive } from './findLive.ts'
import { requireReader } from './requireReader.ts'
import { readArticle } from './view/readArticles.ts'

/**
 * Answers `GET /api/articles/by-slug/:slug`: 200 with the served article, 410 with a tombstone
 * when it was live and is withdrawn or withheld, else 404, which says nothing of drafts.
 */
export async function bySlug(req: PayloadRequest, slug: string, now: number): Promise<Response> {
  requireReader(req)
  const live = await findLive(req, { slug: { equals: slug } })
  if (!live) return refuse(req, { code: 'not_found' }, 404)
  if (!isServed(live, now)) {
    const { code, ...extra } = await absenceOf(req, live, now)
    return refuse(req, { code }, 410, extra)
  }
  const article = await readArticle(asStranger(req), live.id)
  // It may have gone since it was looked for.
  return article ? Response.json(article) : refuse(req, { code: 'not_found' }, 404)
}

const refuse = (req: PayloadRequest, refusal: Refusal, status: number, extra: object = {}) =>
  Response.json(
    { errors: [{ code: refusal.code, message: refusalMessage(req, refusal), ...extra }] },
    { status },
  )
