/** What a person is in charge of, by id. An empty list is no limit. */
export type Scope = { regions: readonly string[]; categories: readonly string[] }

/** Where an article belongs. Each line runs from the top of its tree down to the thing itself. */
export type Place = {
  regionLines: readonly (readonly string[])[]
  /** Whether its regions are settled: none, and settled, means it holds nationwide. */
  regionsSettled: boolean
  /** Empty while it has no category. */
  categoryLine: readonly string[]
}

/**
 * Whether an article lies within a person's charge: every region of it below one of theirs, its
 * category below one of theirs. What is not settled yet is in nobody's way, or nobody limited
 * could begin a draft; a nationwide article is outside any limit by region.
 */
export function isInScope(scope: Scope, place: Place): boolean {
  const { regionLines, regionsSettled, categoryLine } = place
  const byRegion =
    scope.regions.length === 0 ||
    (regionLines.length === 0
      ? !regionsSettled
      : regionLines.every((line) => below(line, scope.regions)))
  const byCategory =
    scope.categories.length === 0 ||
    categoryLine.length === 0 ||
    below(categoryLine, scope.categories)
  return byRegion && byCategory
}

/** What a rule is about, each as the line from the top of its tree; none means all of them. */
export type Reach = {
  regionLines: readonly (readonly string[])[]
  categoryLines: readonly (readonly string[])[]
}

/** Whether everything a rule reaches lies within a person's charge. */
export function isWithinScope(scope: Scope, { regionLines, categoryLines }: Reach): boolean {
  const within = (lines: Reach['regionLines'], tops: readonly string[]) =>
    tops.length === 0 || (lines.length > 0 && lines.every((line) => below(line, tops)))
  return within(regionLines, scope.regions) && within(categoryLines, scope.categories)
}

const below = (line: readonly string[], tops: readonly string[]): boolean =>
  line.some((id) => tops.includes(id))
