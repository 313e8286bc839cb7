/** Numbers that look random and are the same for the same seed. */
export type Chance = {
  /** A whole number from 0 to below `limit`. */
  below: (limit: number) => number
  pick: <T>(from: readonly [T, ...T[]]) => T
  shuffle: <T>(list: readonly T[]) => T[]
}

/** Chance from a seed (mulberry32), so that a run can be repeated. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  const below = (limit: number) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit
  }
  return {
    below,
    pick: (from) => from[below(from.length)] ?? from[0],
    shuffle: (list) =>
      list
        .map((item) => ({ item, order: below(2 ** 30) }))
        .sort((one, other) => one.order - other.order)
        .map(({ item }) => item),
  }
}
