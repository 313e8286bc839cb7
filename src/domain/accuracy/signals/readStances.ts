import type { Field, ReadArticle } from './article.ts'
import { type Setting, type Stance, stancesIn } from './stances.ts'

export type PlacedStance = Stance & { field: Field }

/** A line this short without a full stop is a heading, in a text that has lost its formatting. */
const HEADING_LENGTH = 25
/** In pieces where a sentence does not end: what is said far before bears on nothing any more. */
const SENTENCE = /[^。;!?\n]{1,200}[。;!?\n]?/g

/** The stances of an article's short answer and body, in order of place. */
export function readStances({ text }: ReadArticle): PlacedStance[] {
  const title = text.title.plain
  return [
    ...inText('shortAnswer', text.shortAnswer.plain, { heading: '', title, subject: title }),
    ...inText('body', text.body.plain, { heading: '', title, subject: '' }),
  ]
}

function inText(field: Field, plain: string, outer: Setting): PlacedStance[] {
  let setting = outer
  return [...plain.matchAll(SENTENCE)].flatMap(({ 0: words, index }) => {
    if (words.endsWith('?')) return []
    const isLine = plain.charAt(index - 1) === '\n' || index === 0
    const isHeading = isLine && /[^:]\n$/.test(words) && words.length <= HEADING_LENGTH
    if (isHeading) setting = { ...outer, heading: words.trim() }
    const here = isHeading ? outer : setting
    return stancesIn(words, index, here).map((stance) => ({ ...stance, field }))
  })
}
