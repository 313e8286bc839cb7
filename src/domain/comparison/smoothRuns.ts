import { figureKind } from './figures.ts'
import { inOrder, type Run } from './runs.ts'

/** Longer stretches that are the same stay, whatever stands around them. */
const longestIsland = 4

/**
 * Takes the flicker out of a comparison: a character or two that two edits happen to share belong
 * to neither, so the edits become one. Figures that were replaced side by side stay apart.
 * @param runs in order (`inOrder`)
 */
export function joinIslands(runs: readonly Run[]): Run[] {
  let current = [...runs]
  // Each joining may make the next one due; a text has few such chains.
  for (let round = 0; round < 10; round += 1) {
    const isIsland = current.map((run, at) => run.kind === 'same' && isTiny(current, at))
    if (!isIsland.includes(true)) return current
    current = inOrder(
      current.flatMap((run, at) =>
        isIsland[at]
          ? [
              { kind: 'removed', tokens: run.tokens } as const,
              { kind: 'added', tokens: run.tokens } as const,
            ]
          : [run],
      ),
    )
  }
  return current
}

/** Whether the stretch at a place is shorter than the edits on both sides of it. */
function isTiny(runs: readonly Run[], at: number): boolean {
  const before = editEndingAt(runs, at - 1)
  const after = editBeginningAt(runs, at + 1)
  if (before.length === 0 || after.length === 0) return false
  const length = lengthOf(runs[at])
  if (length > longestIsland || length > sizeOf(before) || length > sizeOf(after)) return false
  return ![...before, ...after].every(({ tokens }) => tokens.every((one) => figureKind(one)))
}

const editEndingAt = (runs: readonly Run[], at: number): Run[] =>
  runs.slice(Math.max(0, at - 1), at + 1).filter((run, index, pair) => {
    const isNext = index === pair.length - 1 || pair[index + 1]?.kind !== 'same'
    return run.kind !== 'same' && isNext
  })

const editBeginningAt = (runs: readonly Run[], at: number): Run[] =>
  runs.slice(at, at + 2).filter((run, index, pair) => {
    const isNext = index === 0 || pair[0]?.kind !== 'same'
    return run.kind !== 'same' && isNext
  })

const lengthOf = (run: Run | undefined): number => run?.tokens.join('').length ?? 0

/** The longer of what was removed and what was added. */
const sizeOf = (edit: readonly Run[]): number => Math.max(...edit.map(lengthOf))

/**
 * Where the same words stand at both ends of an addition (or removal), it could as well begin
 * elsewhere: it is moved to where a sentence or a clause begins or ends.
 */
export function slideToEdges(runs: readonly Run[]): Run[] {
  const slid = runs.map((run) => ({ ...run, tokens: [...run.tokens] }))
  for (let at = 0; at < slid.length; at += 1) {
    const [before, edit, after] = [slid[at - 1], slid[at], slid[at + 1]]
    if (!edit || edit.kind === 'same' || before?.kind !== 'same' || after?.kind !== 'same') continue
    const whole = [...before.tokens, ...edit.tokens, ...after.tokens]
    const size = edit.tokens.length
    const start = bestStart(whole, before.tokens.length, size)
    before.tokens = whole.slice(0, start)
    edit.tokens = whole.slice(start, start + size)
    after.tokens = whole.slice(start + size)
  }
  return inOrder(slid)
}

/** How far an edit is moved at most, in tokens. */
const farthest = 200

function bestStart(whole: readonly string[], start: number, size: number): number {
  let best = { start, score: -1 }
  const consider = (place: number) => {
    const score = edgeScore(whole, place) + edgeScore(whole, place + size)
    if (score > best.score) best = { start: place, score }
  }
  let first = start
  while (first > 0 && start - first < farthest && whole[first - 1] === whole[first + size - 1]) {
    first -= 1
  }
  let last = start
  while (last + size < whole.length && last - start < farthest) {
    if (whole[last] !== whole[last + size]) break
    last += 1
  }
  consider(start)
  for (let place = first; place <= last; place += 1) consider(place)
  return best.start
}

/** How well a place parts a text: after a sentence, after a clause, at any mark, within words. */
function edgeScore(whole: readonly string[], place: number): number {
  const [left, right] = [whole[place - 1], whole[place]]
  if (left === undefined || right === undefined) return 3
  if (/[。！？!?\n]$/.test(left)) return 3
  if (/[，；：、,;:]$/.test(left)) return 2
  return /^[\p{P}\s]/u.test(right) || /[\p{P}\s]$/u.test(left) ? 1 : 0
}
