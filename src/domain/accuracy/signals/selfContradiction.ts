import { matchTitleRegions, type RegionIndex } from '../../regions/matchNames.ts'
import { appliesTo } from '../../regions/tree.ts'
import type { ReadArticle } from './article.ts'
import type { Mark, Place, Rule } from './finding.ts'
import { writtenSpan } from './foldText.ts'
import { intersect } from './lapse.ts'
import { type PlacedStance, readStances } from './readStances.ts'
import type { Stance } from './stances.ts'
import type { Holding } from './stanceWords.ts'

const OPPOSITE: Readonly<Record<Holding, Holding>> = {
  usable: 'frozen',
  frozen: 'usable',
  zeroed: 'never-zeroed',
  'never-zeroed': 'zeroed',
}

type Located = PlacedStance & { regions: readonly string[] }

/**
 * Signal `self-contradiction`: the short answer and the body hold opposite things of the personal
 * account (usable or frozen, zeroed or never) under conditions that can both be met. Marks each
 * statement that an earlier one contradicts.
 */
export const selfContradiction: Rule = (article) => {
  const stances = readStances(article)
  const held = new Set(stances.map(({ holds }) => holds))
  const disputed = stances.filter(({ holds }) => held.has(OPPOSITE[holds]))
  const regionsOf = regionReader(article.regionNames)
  // Statements alike in all that counts contradict the same ones: the first stands for them.
  const earlier = new Map<string, Located>()
  return disputed.flatMap((stance): Mark[] => {
    const located = { ...stance, regions: regionsOf(stance.sentence) }
    const rival = [...earlier.values()].find((one) => contradict(one, located, article))
    const key = signature(located)
    if (!earlier.has(key)) earlier.set(key, located)
    return rival ? [{ ...placeOf(article, stance), other: placeOf(article, rival) }] : []
  })
}

/** The regions that a sentence names; each sentence is read once, however much it states. */
function regionReader(names: RegionIndex): (sentence: string) => readonly string[] {
  const known = new Map<string, readonly string[]>()
  return (sentence) => {
    const regions =
      known.get(sentence) ?? matchTitleRegions(sentence, names).map(({ code }) => code)
    known.set(sentence, regions)
    return regions
  }
}

const signature = ({ holds, part, state, lapse, insurance, regions }: Located): string =>
  [holds, part, state, insurance, ...Object.values(lapse).map(String), ...regions].join(' ')

function contradict(a: Located, b: Located, article: ReadArticle): boolean {
  return (
    a.holds === OPPOSITE[b.holds] &&
    haveCommonPart(a, b) &&
    (a.insurance === b.insurance || !a.insurance || !b.insurance) &&
    mayMeet(a, b) &&
    intersect(a.lapse, b.lapse) &&
    !areApart(a, b, article)
  )
}

/** The whole account holds both years' parts; a pension account is another one. */
const haveCommonPart = ({ part: a }: Stance, { part: b }: Stance): boolean =>
  a === b || (a !== 'pension' && b !== 'pension' && (a === 'whole' || b === 'whole'))

/**
 * Whether both can be said of the same person. An unconditional 不会清零 or 清零 covers paying and
 * having stopped; that an account can be used goes without saying only while somebody pays.
 */
function mayMeet({ holds, state: a }: Stance, { state: b }: Stance): boolean {
  if (a === b) return true
  if (holds === 'usable' || holds === 'frozen') return false
  const covered = a === undefined ? b : b === undefined ? a : 'closed'
  return covered === 'lapsed' || covered === 'insured'
}

/** Each names a region, and neither holds where the other does. */
const areApart = (a: Located, b: Located, { regionNames: { tree } }: ReadArticle): boolean =>
  a.regions.length > 0 &&
  b.regions.length > 0 &&
  a.regions.every((one) =>
    b.regions.every((other) => !appliesTo(tree, one, other) && !appliesTo(tree, other, one)),
  )

const placeOf = ({ text }: ReadArticle, { field, start, end }: PlacedStance): Place => ({
  field,
  ...writtenSpan(text[field], start, end),
})
