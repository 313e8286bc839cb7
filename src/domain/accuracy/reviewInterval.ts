/** Days between checks where no category says otherwise. */
export const defaultInterval = 180

/**
 * The interval that holds for a category: its own, else its nearest ancestor's, else the default.
 * @param line the intervals from the top of the tree down to the category
 */
export const intervalOf = (line: readonly (number | null | undefined)[]): number =>
  line.toReversed().find((days) => typeof days === 'number' && days > 0) ?? defaultInterval
