const minute = 60_000
const hour = 60 * minute

/** At most so many within so many milliseconds. */
export type Limit = { most: number; within: number }

/** How many corrections one address may send, and how many everybody together. */
export const limits = {
  address: [
    { most: 5, within: hour },
    { most: 20, within: 24 * hour },
  ],
  everybody: [{ most: 200, within: hour }],
} as const satisfies Record<string, readonly Limit[]>

/**
 * How long to wait, in whole seconds, until one more keeps to every limit; 0: not at all.
 * @param sent the instants of those before, in any order
 * @param now milliseconds since the epoch
 */
export const secondsToWait = (
  sent: readonly number[],
  rules: readonly Limit[],
  now: number,
): number => Math.max(0, ...rules.map((rule) => Math.ceil(waitUnder(rule, sent, now) / 1000)))

/** The newest `most` fill the window: it has room again once the oldest of these has left it. */
function waitUnder({ most, within }: Limit, sent: readonly number[], now: number): number {
  const newest = sent.toSorted((a, b) => b - a)
  const oldest = newest[most - 1]
  return oldest === undefined ? 0 : Math.max(0, oldest + within - now)
}

/** How far back, and how many of the newest, one has to look to judge by these limits. */
export const lookBack = (rules: readonly Limit[]): Limit => ({
  most: Math.max(...rules.map(({ most }) => most)),
  within: Math.max(...rules.map(({ within }) => within)),
})
