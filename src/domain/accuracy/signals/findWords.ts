import type { Field, ReadArticle } from './article.ts'
import { type Mark, markPlain } from './finding.ts'

/** A match of a pattern, and the text it was found in. */
export type Found = { words: string; start: number; end: number; plain: string }

/**
 * Marks every place in the given fields where a pattern (with the flag `g`) fits, unless
 * `isHarmless` knows the words from what surrounds them.
 */
export function findWords(
  article: ReadArticle,
  fields: readonly Field[],
  pattern: RegExp,
  isHarmless: (found: Found) => boolean = () => false,
): Mark[] {
  return fields.flatMap((field) => {
    const { plain } = article.text[field]
    return [...plain.matchAll(pattern)]
      .map(({ 0: words, index }) => ({ words, start: index, end: index + words.length, plain }))
      .filter((found) => !isHarmless(found))
      .map(({ start, end }) => markPlain(article, field, [start, end]))
  })
}
