import type { PayloadRequest } from 'payload'
import { lineOf } from '../../domain/categories/tree.ts'
import { relationId } from '../../domain/relationId.ts'
import { isInScope } from '../../domain/scope.ts'
import type { Category } from '../../payload-types.ts'
import { type Placed, readLimits, regionLines } from '../readScope.ts'

/**
 * Says of each of some articles whether it lies within the charge of the signed-in user, in as many
 * queries as for one.
 * @param categories all there are
 */
export async function keepInScope(
  req: PayloadRequest,
  articles: readonly Placed[],
  categories: readonly Category[],
): Promise<(article: Placed) => boolean> {
  const limits = await readLimits(req)
  if (!limits) return () => true
  const regions = [...new Set(articles.flatMap(regionsOf))]
  const lines = new Map((await regionLines(req, regions)).map((line) => [line.at(-1), line]))
  return (article) =>
    isInScope(limits, {
      regionLines: regionsOf(article).map((id) => lines.get(id) ?? []),
      regionsSettled: article.regionScopeConfirmed === true,
      categoryLine: lineOf(categories, relationId(article.primaryCategory)),
    })
}

const regionsOf = ({ regions }: Placed): string[] =>
  Array.isArray(regions) ? regions.map(relationId) : []
