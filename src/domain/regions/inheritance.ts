import type { ArticleContent } from '../content/articleContent.ts'

/** Where an article holds that names no region. */
export const everywhere = 'national'

/**
 * What an article answers, and where: `<region>/<matter>`, a matter being a category and a kind of
 * insured person. Of one matter a nearer rule takes the place of a wider one.
 */
export type Place = string

/** What holds at a place, the nearest level first; a level may go by several names. */
export type Levels = readonly (readonly string[])[]

/** A category and a kind of insured person, as one word. */
export const matterOf = (primaryCategory: string, insuranceType: string): string =>
  `${primaryCategory}/${insuranceType || 'none'}`

const placeOf = (region: string, matter: string): Place => `${region}/${matter}`

const matterAt = (place: Place): string => place.slice(place.indexOf('/') + 1)

/** An article's content -> the places it is for: one for each of its regions, or everywhere. */
export function placesOf({
  regions,
  primaryCategory,
  insuranceType,
}: Pick<ArticleContent, 'regions' | 'primaryCategory' | 'insuranceType'>): Place[] {
  const matter = matterOf(primaryCategory, insuranceType)
  return (regions.length > 0 ? regions : [everywhere]).map((region) => placeOf(region, matter))
}

/**
 * A region and what lies above it, nearest first -> the levels that rules may come from there. The
 * country is no level of its own: what is for all of it holds everywhere.
 */
export function levelsOf(line: readonly { id: string; level: string }[]): Levels {
  const below = line.filter(({ level }) => level !== 'country').map(({ id }) => [id])
  const country = line.filter(({ level }) => level === 'country').map(({ id }) => id)
  return [...below, [...country, everywhere]]
}

/** All places of some levels where something may be said of some matters. */
export const placesAt = (levels: Levels, matters: readonly string[]): Place[] =>
  levels.flatMap((names) => matters.flatMap((matter) => names.map((name) => placeOf(name, matter))))

/** The levels that another one lies above: only these take the place of one. */
export const nearerThanWidest = (levels: Levels): Levels => levels.slice(0, -1)

/**
 * The places whose articles hold at the first level (design §8, inheritance): of each matter those
 * of the nearest level where there are any, else of the widest.
 * @param taken the places where there are articles; the widest level may be left out
 */
export function nearestPlaces(
  levels: Levels,
  matters: readonly string[],
  taken: ReadonlySet<Place>,
): Place[] {
  return matters.flatMap((matter) => {
    const places = levels.map((names) => names.map((name) => placeOf(name, matter)))
    const nearest = places.find((ofLevel) => ofLevel.some((place) => taken.has(place)))
    return nearest ?? places.at(-1) ?? []
  })
}

/** Of some articles with their places, those that hold at the first level. */
export function nearestOnly<T extends { places: readonly Place[] }>(
  articles: readonly T[],
  levels: Levels,
): T[] {
  const taken = new Set(articles.flatMap(({ places }) => places))
  const matters = [...new Set([...taken].map(matterAt))]
  const nearest = new Set(nearestPlaces(levels, matters, taken))
  return articles.filter(({ places }) => places.some((place) => nearest.has(place)))
}
