import { figureKind } from './figures.ts'
import { shortestEdit, walk } from './shortestEdit.ts'
import { tokensOf } from './tokens.ts'

/** A text of the list before, the list after, or of both, by its place there. */
export type Pair = { was: number | null; is: number | null; moved: boolean }

/** From here on two texts are taken for one and the same, edited. */
const alike = 0.4
/** A text that turns up elsewhere must be nearly the same to be taken for moved. */
const unmistakable = 0.75
/** Shorter lines are alike by chance: they moved only as they were. */
const shortest = 8
/** How many pairs of texts are compared at most, in one stretch. */
const mostPairs = 60_000
/** How many differences of whole texts are looked for. */
const most = 1_000

/**
 * Tells which texts of a list (the paragraphs of an article) became which of another, in the order
 * of the second one, with what was removed where it stood. One that moved stands where it moved to.
 */
export function alignTexts(before: readonly string[], after: readonly string[]): Pair[] {
  const steps = shortestEdit(before, after, most)
  const pairs: Pair[] = []
  let gap: Gap = { was: [], is: [] }
  const close = () => {
    pairs.push(...alignGap(before, after, gap))
    gap = { was: [], is: [] }
  }
  for (const { step, oldAt, newAt } of walk(steps ?? everythingDiffers(before, after))) {
    if (step === 'same') {
      close()
      pairs.push({ was: oldAt, is: newAt, moved: false })
    } else if (step === 'removed') gap.was.push(oldAt)
    else gap.is.push(newAt)
  }
  close()
  return withMoves(before, after, pairs)
}

type Gap = { was: number[]; is: number[] }

const everythingDiffers = (before: readonly string[], after: readonly string[]) => [
  ...before.map(() => 'removed' as const),
  ...after.map(() => 'added' as const),
]

/** Pairs what is alike in a stretch where nothing is the same, in the order of both. */
function alignGap(before: readonly string[], after: readonly string[], { was, is }: Gap): Pair[] {
  const removed = (at: number): Pair => ({ was: was[at] ?? null, is: null, moved: false })
  const added = (at: number): Pair => ({ was: null, is: is[at] ?? null, moved: false })
  if (was.length === 0 || is.length === 0 || was.length * is.length > mostPairs) {
    return [...was.map((_, at) => removed(at)), ...is.map((_, at) => added(at))]
  }
  const olds = was.map((at) => profileOf(before[at] ?? ''))
  const news = is.map((at) => profileOf(after[at] ?? ''))
  const likeness = olds.map((old) => news.map((one) => likenessOf(old, one)))
  // best[i][j]: how alike the texts from i and from j on are at best, taken together.
  const best = Array.from({ length: was.length + 1 }, () => new Float64Array(is.length + 1))
  const at = (i: number, j: number) => best[i]?.[j] ?? 0
  const gain = (i: number, j: number) => {
    const score = likeness[i]?.[j] ?? 0
    return score >= alike ? score + at(i + 1, j + 1) : -1
  }
  for (let i = was.length - 1; i >= 0; i -= 1) {
    for (let j = is.length - 1; j >= 0; j -= 1) {
      const row = best[i]
      if (row) row[j] = Math.max(gain(i, j), at(i + 1, j), at(i, j + 1))
    }
  }
  const pairs: Pair[] = []
  let [i, j] = [0, 0]
  while (i < was.length || j < is.length) {
    if (i < was.length && j < is.length && gain(i, j) === at(i, j)) {
      pairs.push({ was: was[i] ?? null, is: is[j] ?? null, moved: false })
      i += 1
      j += 1
    } else if (i < was.length && (j === is.length || at(i + 1, j) >= at(i, j + 1))) {
      pairs.push(removed(i))
      i += 1
    } else {
      pairs.push(added(j))
      j += 1
    }
  }
  return pairs
}

/** Takes a removed and an added text that are nearly the same for one that moved. */
function withMoves(
  before: readonly string[],
  after: readonly string[],
  pairs: readonly Pair[],
): Pair[] {
  const gone = pairs.flatMap(({ was, is }) => (was !== null && is === null ? [was] : []))
  const come = pairs.flatMap(({ was, is }) => (was === null && is !== null ? [is] : []))
  if (gone.length === 0 || gone.length * come.length > mostPairs) return [...pairs]
  const profiles = new Map(gone.map((was) => [was, profileOf(before[was] ?? '')]))
  const from = new Map<number, number>()
  for (const is of come) {
    const text = after[is] ?? ''
    const profile = profileOf(text)
    const isKnown = (was: number, score: number) =>
      text.length < shortest ? before[was] === text : score >= unmistakable
    const [match] = [...profiles]
      .map(([was, old]) => ({ was, score: likenessOf(old, profile) }))
      .filter(({ was, score }) => isKnown(was, score))
      .sort((a, b) => b.score - a.score || a.was - b.was)
    if (!match) continue
    from.set(is, match.was)
    profiles.delete(match.was)
  }
  const left = new Set(from.values())
  return pairs
    .filter(({ was, is }) => !(is === null && was !== null && left.has(was)))
    .map((pair) => {
      const was = pair.is === null || pair.was !== null ? undefined : from.get(pair.is)
      return was === undefined ? pair : { ...pair, was, moved: true }
    })
}

type Profile = { words: Map<string, number>; neighbours: Map<string, number> }

/** What two texts are compared by; which figures they name does not count, that they do does. */
function profileOf(text: string): Profile {
  const words = tokensOf(text).map((token) => (figureKind(token) ? '0' : token))
  return {
    words: countOf(words),
    neighbours: countOf(words.slice(1).map((word, at) => `${words[at]}${word}`)),
  }
}

function countOf(items: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
  return counts
}

/** How alike two texts are, 0 to 1, by their words and by which words stand side by side. */
const likenessOf = (a: Profile, b: Profile): number =>
  a.neighbours.size === 0 || b.neighbours.size === 0
    ? share(a.words, b.words)
    : (share(a.words, b.words) + share(a.neighbours, b.neighbours)) / 2

/** The Dice coefficient of two bags. */
function share(a: Map<string, number>, b: Map<string, number>): number {
  let [common, all] = [0, 0]
  for (const [item, count] of a) {
    common += Math.min(count, b.get(item) ?? 0)
    all += count
  }
  for (const count of b.values()) all += count
  return all === 0 ? 1 : (2 * common) / all
}
