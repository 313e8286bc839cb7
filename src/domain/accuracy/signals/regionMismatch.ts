import { matchTitleRegions } from '../../regions/matchNames.ts'
import { appliesTo, type RegionTree } from '../../regions/tree.ts'
import type { ReadArticle } from './article.ts'
import { authoritiesIn } from './authorities.ts'
import { markPlain, type Rule } from './finding.ts'

/**
 * Signal `region-mismatch`: an authority of a region that is neither above nor below, nor the same
 * as, one that the title names. An article whose title names none is held to its own regions.
 */
export const regionMismatch: Rule = (article) => {
  const { tree } = article.regionNames
  const home = homeOf(article)
  if (home.length === 0) return []
  const expected = home.map((code) => nameOf(tree, code)).join('、')
  return (['shortAnswer', 'body'] as const).flatMap((field) =>
    authoritiesIn(article.text[field].plain, article.regionNames)
      .filter(({ region }) => !home.some((code) => areOnOneLine(tree, code, region)))
      .map(({ start, end, region }) =>
        markPlain(article, field, [start, end], { region: nameOf(tree, region), expected }),
      ),
  )
}

function homeOf({ text, regions, regionNames }: ReadArticle): string[] {
  const named = matchTitleRegions(text.title.plain, regionNames).map(({ code }) => code)
  return named.length > 0 ? named : regions.filter((code) => regionNames.tree.byCode.has(code))
}

const areOnOneLine = (tree: RegionTree, one: string, other: string) =>
  appliesTo(tree, one, other) || appliesTo(tree, other, one)

const nameOf = (tree: RegionTree, code: string) => tree.byCode.get(code)?.fullName ?? code
