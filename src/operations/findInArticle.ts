import type { PayloadRequest } from 'payload'
import { policyDayAt } from '../domain/accuracy/policyDay.ts'
import type { SignalArticle } from '../domain/accuracy/signals/article.ts'
import type { Finding } from '../domain/accuracy/signals/finding.ts'
import { findSignals } from '../domain/accuracy/signals/findSignals.ts'
import { signalArticleOf } from '../domain/accuracy/signals/signalArticle.ts'
import { readContent } from '../domain/content/readContent.ts'
import type { Article } from '../payload-types.ts'
import { slugs } from '../slugs.ts'
import { readById } from './readById.ts'
import { readRegionNames } from './readRegionNames.ts'

/** What an article may be a duplicate of. */
export type Others = SignalArticle['others']

/**
 * Everything that is doubtful by rule in a text of an article, its working copy or its live one.
 * @param now milliseconds since the epoch: a text may be right today and doubtful tomorrow
 */
export async function findInArticle(
  req: PayloadRequest,
  article: Article,
  now: number,
  others: Others = [],
): Promise<Finding[]> {
  // Related links are no part of what is judged.
  const content = readContent({ ...article }, [])
  const { index, codes } = await readRegionNames(req)
  return findSignals(
    signalArticleOf(content, {
      regions: content.regions.flatMap((id) => codes.get(id) ?? []),
      category: await categorySlug(req, content.primaryCategory),
      others,
      today: policyDayAt(now).slice(0, 10),
      regionNames: index,
    }),
  )
}

async function categorySlug(req: PayloadRequest, id: string): Promise<string> {
  if (id === '') return ''
  const category = await readById(req, slugs.categories, id)
  return category?.slug ?? ''
}
