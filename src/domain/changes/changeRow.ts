/** A row of the change feed, as far as it matters for what is kept of answers. */
export type ChangeRow = {
  sequence: number
  type: string
  article: string
  slug: string
  /** Where the article holds or held, as `scopeTag` has it, between blanks; null where it is not known. */
  scope?: string | null
}

/** Names a region or category in whose lists an article stands. */
export const scopeTag = (kind: 'region' | 'category', key: string): string =>
  `${kind}:${key.toLowerCase()}`
