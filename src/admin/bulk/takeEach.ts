/** How many articles are acted on at once: enough to hide the waiting, not so many that others wait. */
const atOnce = 3

/**
 * Acts on one thing after the other, a few at a time, and gives what came of each, in the order of
 * the things. One that fails holds up no other.
 * @param act gives what came of one; what it throws is given to the caller at the end
 * @param onDone is told after each how many are done with
 */
export async function takeEach<Item, Outcome>(
  items: readonly Item[],
  act: (item: Item) => Promise<Outcome>,
  onDone: (done: number) => void,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  let next = 0
  let done = 0
  async function work(): Promise<void> {
    for (let at = next++; at < items.length; at = next++) {
      outcomes[at] = await act(items[at] as Item)
      done += 1
      onDone(done)
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, work))
  return outcomes
}
