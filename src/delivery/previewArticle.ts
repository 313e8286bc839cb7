import type { PayloadRequest } from 'payload'
import { isServed } from '../access/served.ts'
import { differingFields, type Preview, type PublicArticle } from '../domain/preview/preview.ts'
import type { Article, RelatedLink } from '../payload-types.ts'
import { absenceOf, withheld } from './absenceOf.ts'
import { asStranger } from './asStranger.ts'
import { findLive } from './findLive.ts'
import { readArticle, showDraft } from './view/readArticles.ts'

/**
 * What a stranger is served of an article, and what they would be, were another text of it live:
 * both read and shown the way that every public answer is.
 * @param next the article as it would be stored, and the related links that would go with it
 * @param now milliseconds since the epoch
 */
export async function previewArticle(
  req: PayloadRequest,
  next: { article: Article; links: readonly RelatedLink[] },
  now: number,
): Promise<Preview> {
  const { id } = next.article
  const stranger = asStranger(req)
  const live = await findLive(req, { id: { equals: id } })
  const served =
    live && isServed(live, now)
      ? ((await readArticle(stranger, id)) as PublicArticle | undefined)
      : undefined
  const draft = (await showDraft(
    stranger,
    { ...next.article },
    next.links.map((link) => ({ ...link })),
  )) as PublicArticle
  return {
    served: served ?? null,
    absence: served ? null : live ? await absenceOf(req, live, now) : { code: 'not_live' },
    draft,
    draftAbsence: isServed(next.article, now) ? null : withheld(next.article, now),
    differs: served ? differingFields(served, draft) : [],
  }
}
