import { matchTitleRegions } from '../domain/regions/matchNames.ts'
import type { ImportContext } from './importContext.ts'
import type { ParsedPage } from './pageTypes.ts'
import { suggestCategory } from './suggestCategory.ts'
import { toRichText } from './toRichText.ts'

/** The article fields and related links that a page becomes. */
export type ImportedPage = {
  article: {
    title: string
    shortAnswer: string | null
    body: ReturnType<typeof toRichText>
    notices: { kind: 'origin' | 'disclaimer'; text: string }[]
    regions: string[]
    primaryCategory: string | null
  }
  legacy: {
    batchDate: string | null
    titleYear: number | null
    unplaced: { line: number; text: string; reason: string }[]
  }
  links: {
    title: string
    rawTitle: string
    excerpt: string
    section: string
    publishedOn: string
    position: number
  }[]
  regionNames: string[]
  category: string | undefined
}

/**
 * Turns a parsed page into the fields of an article. Regions and category are suggestions from
 * the title, for an editor to confirm. A page has no date or source of its own, so effective
 * dates and sources stay empty (DESIGN §9).
 */
export function toArticle(page: ParsedPage, context: ImportContext): ImportedPage {
  const title = page.title.text
  const matches = matchTitleRegions(title, context.regionNames)
  const category = suggestCategory(title)
  return {
    article: {
      title,
      shortAnswer: page.shortAnswer?.text ?? null,
      body: toRichText(page),
      notices: [
        ...page.notice.map(({ text }) => ({ kind: 'origin' as const, text })),
        ...page.disclaimer.map(({ text }) => ({ kind: 'disclaimer' as const, text })),
      ],
      regions: [...new Set(matches.map(({ code }) => code))].flatMap(
        (code) => context.regionIds.get(code) ?? [],
      ),
      primaryCategory: (category && context.categoryIds.get(category)) ?? null,
    },
    legacy: {
      batchDate: page.batchDate ?? null,
      titleYear: page.year ?? null,
      unplaced: page.unplaced.map(({ line, text, reason }) => ({ line, text, reason })),
    },
    links: page.related.map((item) => ({
      title: item.title,
      rawTitle: item.rawTitle,
      excerpt: item.excerpt,
      section: item.section,
      publishedOn: `${item.publishedOn}T12:00:00.000Z`,
      position: item.position,
    })),
    regionNames: matches.map(({ text }) => text),
    category,
  }
}
