import type { ArticleContent } from './articleContent.ts'
import { canonicalRichText } from './canonicalRichText.ts'

/**
 * The fields an article still lacks before it may be reviewed (DESIGN §6, `submit`): title, short
 * answer, body, category, at least one source with a title, and the region scope confirmed.
 */
export function missingFields(content: ArticleContent, regionScopeConfirmed: boolean): string[] {
  const present: Record<string, boolean> = {
    title: content.title !== '',
    shortAnswer: content.shortAnswer !== '',
    body: canonicalRichText(content.body) !== null,
    primaryCategory: content.primaryCategory !== '',
    sources: content.sources.some(({ title }) => title !== ''),
    regionScopeConfirmed,
  }
  return Object.keys(present).filter((field) => !present[field])
}
