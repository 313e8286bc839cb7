/** The four levels of GB/T 2260, widest first. */
export const REGION_LEVELS = ['country', 'province', 'prefecture', 'county'] as const

export type RegionLevel = (typeof REGION_LEVELS)[number]

/** A place a rule can be valid for, by its six-digit GB/T 2260 code. */
export interface Region {
  code: string
  name: string
  /** From the province down: 四川省宜宾市叙州区. */
  fullName: string
  /** 宜宾 for 宜宾市; absent where it would be one character long. */
  shortName?: string
  level: RegionLevel
  /** The code of the region above, null for the country. */
  parent: string | null
  /** Other forms in use, each at least two characters long: 凉山州. */
  aliases: readonly string[]
}

/** Regions by code, with the children of each. */
export interface RegionTree {
  byCode: ReadonlyMap<string, Region>
  children: ReadonlyMap<string, readonly Region[]>
}

/** In: regions in any order. Out: the tree that the questions below are asked of. */
export function buildTree(regions: Iterable<Region>): RegionTree {
  const byCode = new Map<string, Region>()
  const children = new Map<string, Region[]>()
  for (const region of regions) {
    byCode.set(region.code, region)
    if (region.parent === null) continue
    const siblings = children.get(region.parent)
    if (siblings) siblings.push(region)
    else children.set(region.parent, [region])
  }
  return { byCode, children }
}

/**
 * In: a code. Out: the regions above it, nearest first; empty for an unknown code or the country.
 * A loop in the data ends the walk instead of hanging it.
 */
export function ancestorsOf(tree: RegionTree, code: string): Region[] {
  const found = new Set<Region>()
  let above = tree.byCode.get(code)?.parent
  while (above) {
    const region = tree.byCode.get(above)
    if (!region || region.code === code || found.has(region)) break
    found.add(region)
    above = region.parent
  }
  return [...found]
}

/** In: a code. Out: every region below it, level by level, without itself. */
export function descendantsOf(tree: RegionTree, code: string): Region[] {
  const found = new Set<Region>(tree.children.get(code))
  // A set can grow while it is walked, so children of children are reached too.
  for (const region of found)
    for (const child of tree.children.get(region.code) ?? [])
      if (child.code !== code) found.add(child)
  return [...found]
}

/**
 * Whether a rule made for one region is valid at another: a rule holds where it was made and
 * everywhere below (design §8, inheritance). In: the code of the rule's region and of the place
 * asked about. Out: false for a code the tree does not know.
 */
export function appliesTo(tree: RegionTree, ruleCode: string, placeCode: string): boolean {
  if (ruleCode === placeCode) return tree.byCode.has(ruleCode)
  return ancestorsOf(tree, placeCode).some(({ code }) => code === ruleCode)
}
