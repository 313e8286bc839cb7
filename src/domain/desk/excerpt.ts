/** The beginning of a list: how long it is, and whether it is known to be longer than was counted. */
export type Excerpt<Item> = { total: number; more: boolean; items: readonly Item[] }

/**
 * The first of some things.
 * @param shown how many are shown
 * @param counted how many were looked at, at most: one that reaches this may go on
 */
export const excerptOf = <Item>(
  all: readonly Item[],
  { shown, counted, read = all.length }: { shown: number; counted: number; read?: number },
): Excerpt<Item> => ({
  total: all.length,
  more: read >= counted,
  items: all.slice(0, shown),
})
