import type { Part } from './diffText.ts'
import { type FigureKind, figureKind, figureValue } from './figures.ts'
import { tokensOf } from './tokens.ts'

/** A number, date or amount that an edit changed: what it was and is, null where there was none. */
export type ChangedFigure = {
  kind: FigureKind
  was: string | null
  is: string | null
  /** What stands around it, to know it by. */
  before: string
  after: string
}

type Figure = { kind: FigureKind; text: string; value: string; before: string; after: string }

/** How much of its surroundings a figure is shown with on each side, in characters. */
const around = 12
/** How many parts are looked through for them. */
const nearby = 8

/**
 * The figures that an edit changed, in the order of reading. Within one edit the same value in
 * another place or written otherwise (三个月, 3个月) is no change, and a figure is taken for what
 * became of the next one of its kind.
 */
export function changedFigures(parts: readonly Part[]): ChangedFigure[] {
  const found: ChangedFigure[] = []
  let [removed, added]: [Figure[], Figure[]] = [[], []]
  const close = () => {
    found.push(...pairUp(removed, added))
    ;[removed, added] = [[], []]
  }
  parts.forEach(({ kind }, at) => {
    if (kind === 'same') close()
    else if (kind === 'removed') removed = figuresIn(parts, at)
    else added = figuresIn(parts, at)
  })
  close()
  return found
}

/** The figures in one part, each in the surroundings of the text it stands in. */
function figuresIn(parts: readonly Part[], at: number): Figure[] {
  const part = parts[at]
  if (!part) return []
  const read = (some: readonly Part[]) =>
    some.flatMap(({ kind, text }) => (kind === 'same' || kind === part.kind ? [text] : [])).join('')
  const [left, right] = [
    read(parts.slice(Math.max(0, at - nearby), at)),
    read(parts.slice(at + 1, at + 1 + nearby)),
  ]
  const figures: Figure[] = []
  let place = 0
  for (const token of tokensOf(part.text)) {
    const kind = figureKind(token)
    const end = place + token.length
    if (kind) {
      figures.push({
        kind,
        text: token,
        value: figureValue(token),
        before: lastOf(left + part.text.slice(0, place)),
        after: firstOf(part.text.slice(end) + right),
      })
    }
    place = end
  }
  return figures
}

/** No more than the line the figure stands in. */
const lastOf = (text: string): string =>
  [...(text.split('\n').at(-1) ?? '')].slice(-around).join('')
const firstOf = (text: string): string => [...(text.split('\n')[0] ?? '')].slice(0, around).join('')

function pairUp(removed: readonly Figure[], added: readonly Figure[]): ChangedFigure[] {
  const news = [...added]
  const olds = removed.filter(({ value }) => {
    const same = news.findIndex((one) => one.value === value)
    if (same >= 0) news.splice(same, 1)
    return same < 0
  })
  const changed = olds.map((old): ChangedFigure => {
    const match = news.findIndex(({ kind }) => kind === old.kind)
    const [is] = match < 0 ? [] : news.splice(match, 1)
    const { kind, before, after } = is ?? old
    return { kind, was: old.text, is: is?.text ?? null, before, after }
  })
  return [
    ...changed,
    ...news.map(({ kind, text, before, after }) => ({ kind, was: null, is: text, before, after })),
  ]
}
