import type { ArticleContent } from '../content/articleContent.ts'
import { plainText } from '../content/plainText.ts'
import { type Place, placesOf } from '../regions/inheritance.ts'
import { canonicalText } from './canonicalText.ts'
import { chunksOf, ideographsOf } from './grams.ts'

/** What the search index holds of an article. */
export type SearchEntry = {
  /** Canonical texts. */
  title: string
  body: string
  /** Grams in the order of the text, with repetitions. Those of the title end with its characters. */
  titleGrams: readonly string[]
  bodyGrams: readonly string[]
  /** What may be filtered by: see `facets`. */
  facets: readonly string[]
  places: readonly Place[]
}

/** Goes up when entries are made in another way: every index is then filled anew. */
export const entryVersion = 1

/** Filters as words of letters and digits, which both databases take as they are. */
export const facets = {
  region: (region: string): string => `r${plain(region)}`,
  category: (id: string): string => `c${plain(id)}`,
  insuranceType: (type: string): string => `t${plain(type)}`,
}

const plain = (word: string): string => word.toLowerCase().replace(/[^a-z0-9]/g, '')

/** The text below the title that is searched, and that snippets are taken from. */
export const searchedBody = ({ shortAnswer, body }: Pick<ArticleContent, 'shortAnswer' | 'body'>) =>
  `${shortAnswer}\n${plainText(body)}`

/** The content of a live article -> its entry in the index. */
export function entryOf(content: ArticleContent): SearchEntry {
  const title = canonicalText(content.title).signs
  const body = canonicalText(searchedBody(content)).signs
  const places = placesOf(content)
  return {
    title: title.join(''),
    body: body.join(''),
    titleGrams: [...gramsOf(title), ...ideographsOf(title).map(({ gram }) => gram)],
    bodyGrams: gramsOf(body),
    facets: [
      ...places.map((place) => facets.region(regionIn(place))),
      ...[content.primaryCategory, ...content.otherCategories].map(facets.category),
      facets.insuranceType(content.insuranceType),
    ],
    places,
  }
}

const gramsOf = (signs: readonly string[]): string[] =>
  chunksOf(signs).flatMap(({ grams }) => grams.map(({ gram }) => gram))

const regionIn = (place: Place): string => place.split('/')[0] ?? ''
