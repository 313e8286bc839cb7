export type Step = 'same' | 'removed' | 'added'

/**
 * The steps that lead from one sequence to another with the fewest removals and additions (Myers
 * 1986). The work grows with the number of differences, so it is bounded by them.
 * @param most how many removals and additions are looked for; where more are needed, null
 */
export function shortestEdit(
  before: readonly string[],
  after: readonly string[],
  most: number,
): Step[] | null {
  const head = commonHead(before, after)
  const tail = commonTail(before, after, head)
  const middle = middleSteps(
    before.slice(head, before.length - tail),
    after.slice(head, after.length - tail),
    most,
  )
  return middle && [...repeat('same', head), ...middle, ...repeat('same', tail)]
}

/** Goes along the steps, with the place in the sequence before and in the one after of each. */
export function* walk(
  steps: readonly Step[],
): Generator<{ step: Step; oldAt: number; newAt: number }> {
  let [oldAt, newAt] = [0, 0]
  for (const step of steps) {
    yield { step, oldAt, newAt }
    if (step !== 'added') oldAt += 1
    if (step !== 'removed') newAt += 1
  }
}

const repeat = (step: Step, times: number): Step[] => Array.from({ length: times }, () => step)

function commonHead(a: readonly string[], b: readonly string[]): number {
  let length = 0
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1
  return length
}

function commonTail(a: readonly string[], b: readonly string[], head: number): number {
  let length = 0
  const longest = Math.min(a.length, b.length) - head
  while (length < longest && a[a.length - 1 - length] === b[b.length - 1 - length]) length += 1
  return length
}

/**
 * `reach[k]` is how far along `a` a path may come on the diagonal k (place in `a` less place in
 * `b`) with so many differences. Each round of one more difference is kept, to find the way back.
 */
function middleSteps(a: readonly string[], b: readonly string[], most: number): Step[] | null {
  if (a.length === 0) return repeat('added', b.length)
  if (b.length === 0) return repeat('removed', a.length)
  const last = Math.min(most, a.length + b.length)
  const zero = last + 1
  const reach = new Int32Array(2 * last + 3)
  const rounds: Int32Array[] = []
  for (let round = 0; round <= last; round += 1) {
    rounds.push(reach.slice(zero - round - 1, zero + round + 2))
    for (let k = -round; k <= round; k += 2) {
      const below = reach[zero + k - 1] ?? 0
      const above = reach[zero + k + 1] ?? 0
      let x = k === -round || (k !== round && below < above) ? above : below + 1
      let y = x - k
      while (x < a.length && y < b.length && a[x] === b[y]) {
        x += 1
        y += 1
      }
      reach[zero + k] = x
      if (x >= a.length && y >= b.length) return wayBack(a.length, b.length, rounds)
    }
  }
  return null
}

function wayBack(length: number, otherLength: number, rounds: readonly Int32Array[]): Step[] {
  const steps: Step[] = []
  let x = length
  let y = otherLength
  for (let round = rounds.length - 1; round >= 0; round -= 1) {
    const k = x - y
    const reach = (diagonal: number) => rounds[round]?.[diagonal + round + 1] ?? 0
    const isAddition = k === -round || (k !== round && reach(k - 1) < reach(k + 1))
    const [fromX, fromY] = round === 0 ? [0, 0] : comeFrom(k, isAddition, reach)
    // The one difference of the round came first, then what both share.
    const sharedFrom = round === 0 || isAddition ? fromX : fromX + 1
    for (; x > sharedFrom; x -= 1) steps.push('same')
    if (round > 0) steps.push(isAddition ? 'added' : 'removed')
    x = fromX
    y = fromY
  }
  return steps.reverse()
}

/** Where a path stood before its last difference led it to the diagonal k. */
function comeFrom(
  k: number,
  isAddition: boolean,
  reach: (diagonal: number) => number,
): readonly [number, number] {
  const diagonal = isAddition ? k + 1 : k - 1
  return [reach(diagonal), reach(diagonal) - diagonal]
}
