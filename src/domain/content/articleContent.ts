/** A related link as part of an article's content. */
export type LinkContent = {
  position: number
  title: string
  excerpt: string
  section: string
  publishedOn: string
  url: string
  target: string
}

/**
 * The content fields of an article: all that a reader is told, and so all that a review approves.
 * Ids are strings, days are `YYYY-MM-DD`, absent values are empty.
 */
export type ArticleContent = {
  title: string
  slug: string
  shortAnswer: string
  /** A serialized Lexical editor state, or null. */
  body: unknown
  regions: readonly string[]
  primaryCategory: string
  otherCategories: readonly string[]
  insuranceType: string
  effectiveFrom: string
  effectiveTo: string
  sources: readonly {
    title: string
    authority: string
    documentNumber: string
    url: string
    publishedOn: string
    checkedOn: string
  }[]
  notices: readonly { kind: string; text: string }[]
  relatedLinks: readonly LinkContent[]
}
