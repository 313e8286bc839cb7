/**
 * A passage of a text that somebody commented on. Positions count the characters of the text
 * without any white space, so that line breaks and the edges of the editor's blocks do not matter.
 */
export type Passage = {
  /** What was quoted, as it read then. */
  quote: string
  /** Where it stands, or where it last stood. */
  start: number
  /** What stands around it, to know it again by. */
  prefix: string
  suffix: string
  /** The text no longer says it. */
  lost: boolean
}

/** How much of its surroundings a passage keeps on each side, in characters. */
const contextLength = 32

/** How many of the likeliest places are compared with those of equal quotes. */
const candidatesTried = 16

/** A text without its white space: what positions count in. */
export const bare = (text: string): string => text.replace(/\s+/g, '')

/**
 * The passage that a quote names in a text: of several, the one nearest to `near`, else the
 * first. Null when the text does not say it.
 */
export function anchor(text: string, quote: string, near = 0): Passage | null {
  const whole = bare(text)
  const [start] = placesOf(whole, bare(quote)).sort(nearestTo(near))
  return start === undefined ? null : passageAt(whole, quote, start)
}

/**
 * Where a passage stands in the text it is a passage of: at its start, or, when the text was
 * changed unseen, where the quote stands in much the same surroundings. Null where it does not.
 */
export function locate(text: string, passage: Passage): number | null {
  const whole = bare(text)
  const quote = bare(passage.quote)
  if (standsAt(whole, quote, passage.start)) return passage.start
  return recognise(whole, passage, placesOf(whole, quote))
}

/**
 * A passage after an edit of its text, `lost` when the edit took it away. What stands before the
 * first change and after the last one keeps its place exactly. Within the changed stretch the
 * quote is followed to where its surroundings agree best, but never to a place that was an equal
 * quote's before. A lost passage is found again when an edit brings its text back.
 */
export function carry(oldText: string, newText: string, passage: Passage): Passage {
  const before = bare(oldText)
  const after = bare(newText)
  if (before === after) return passage
  const head = commonHead(before, after)
  const edit: Edit = { before, after, head, tail: commonTail(before, after) }
  const was = passage.lost ? null : locate(oldText, passage)
  const quote = bare(passage.quote)
  const start =
    was === null
      ? recognise(after, passage, placesOf(after, quote).filter(isNew(edit, quote)))
      : follow(edit, quote, was)
  return start === null ? { ...passage, lost: true } : passageAt(after, passage.quote, start)
}

type Edit = {
  before: string
  after: string
  /** How many characters the two share from the start, and from the end. */
  head: number
  tail: number
}

function follow(edit: Edit, quote: string, start: number): number | null {
  const { before, after, head, tail } = edit
  const shift = after.length - before.length
  const kept = [
    ...(start + quote.length <= head ? [start] : []),
    ...(start >= before.length - tail ? [start + shift] : []),
  ]
  const agreementWith = (old: number) => (place: number) =>
    agreement(before, old, after, place, quote.length)
  const ours = agreementWith(start)
  const byAgreement = (a: number, b: number) => ours(b) - ours(a)
  // Both hold when the edit added or removed a repetition: it cannot be told which one.
  if (kept.length > 0) return kept.sort(byAgreement)[0] ?? null

  const rivals = placesOf(before, quote).filter(
    (place) => place !== start && isChanged(place, quote.length, before.length, edit),
  )
  const candidates = placesOf(after, quote)
    .filter(isNew(edit, quote))
    .sort((a, b) => byAgreement(a, b) || nearestTo(start)(a, b))
    .slice(0, candidatesTried)
  const isOurs = (place: number) =>
    rivals.every((rival) => agreementWith(rival)(place) <= ours(place))
  return candidates.find(isOurs) ?? null
}

/** Of the places where a quote stands, the one in the surroundings that a passage remembers. */
function recognise(text: string, passage: Passage, places: readonly number[]): number | null {
  const { prefix, suffix, start } = passage
  const quote = bare(passage.quote)
  const remembered = prefix + quote + suffix
  const likeness = (place: number) =>
    agreement(remembered, prefix.length, text, place, quote.length)
  const [best] = [...places].sort((a, b) => likeness(b) - likeness(a) || nearestTo(start)(a, b))
  if (best === undefined) return null
  // Short quotes stand in many places: half of the surroundings must be the same.
  return likeness(best) * 2 >= prefix.length + suffix.length ? best : null
}

const passageAt = (whole: string, quote: string, start: number): Passage => {
  const end = start + bare(quote).length
  return {
    quote,
    start,
    prefix: whole.slice(Math.max(0, start - contextLength), start),
    suffix: whole.slice(end, end + contextLength),
    lost: false,
  }
}

const standsAt = (whole: string, quote: string, start: number): boolean =>
  quote !== '' && whole.startsWith(quote, start)

/** Every place where a quote stands, overlapping ones too. */
function placesOf(whole: string, quote: string): number[] {
  const places: number[] = []
  if (quote === '') return places
  for (let at = whole.indexOf(quote); at >= 0; at = whole.indexOf(quote, at + 1)) places.push(at)
  return places
}

const nearestTo =
  (place: number) =>
  (a: number, b: number): number =>
    Math.abs(a - place) - Math.abs(b - place) || a - b

/** Whether a stretch of either text lies neither in the shared head nor in the shared tail. */
const isChanged = (place: number, length: number, whole: number, { head, tail }: Edit): boolean =>
  place + length > head && place < whole - tail

const isNew = (edit: Edit, quote: string) => (place: number) =>
  isChanged(place, quote.length, edit.after.length, edit)

function commonHead(a: string, b: string): number {
  const most = Math.min(a.length, b.length)
  let length = 0
  while (length < most && a[length] === b[length]) length += 1
  return length
}

function commonTail(a: string, b: string): number {
  const most = Math.min(a.length, b.length)
  let length = 0
  while (length < most && a[a.length - 1 - length] === b[b.length - 1 - length]) length += 1
  return length
}

/** How many characters next to two places agree, both sides together. */
function agreement(a: string, atA: number, b: string, atB: number, length: number): number {
  const left = commonTail(
    a.slice(Math.max(0, atA - contextLength), atA),
    b.slice(Math.max(0, atB - contextLength), atB),
  )
  const right = commonHead(
    a.slice(atA + length, atA + length + contextLength),
    b.slice(atB + length, atB + length + contextLength),
  )
  return left + right
}
