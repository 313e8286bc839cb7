import { canonicalText } from './canonicalText.ts'
import { chunksOf } from './grams.ts'

/** What is looked for: all of it must be found. */
export type Query = {
  /** In the title or in the text. */
  grams: readonly string[]
  /** A character that stands by itself is looked for in titles alone: in a text it says nothing. */
  titleGrams: readonly string[]
  /** What was asked for side by side, where that is more than one gram: each with its grams. */
  phrases: readonly { text: string; grams: readonly string[] }[]
}

/** The longest question, in UTF-16 code units. */
export const longestQuestion = 100

/**
 * A reader's question -> what is looked for; null where there is nothing in it to look for, or it is
 * too long.
 */
export function readQuery(question: string): Query | null {
  if (question.length > longestQuestion) return null
  const { signs } = canonicalText(question)
  const chunks = chunksOf(signs)
  const single = chunks.filter(({ grams }) => grams.length === 0)
  const grams = distinct(chunks.flatMap((chunk) => chunk.grams.map(({ gram }) => gram)))
  const titleGrams = distinct(single.map(({ start }) => signs[start] ?? ''))
  if (grams.length + titleGrams.length === 0) return null
  const phrases = chunks
    .filter((chunk) => chunk.grams.length > 1)
    .map(({ start, end, grams }) => ({
      text: signs.slice(start, end).join(''),
      grams: grams.map(({ gram }) => gram),
    }))
  return { grams, titleGrams, phrases }
}

const distinct = (list: readonly string[]): string[] => [...new Set(list)]
