import {
  COMMON_NOUN_DISTRICTS,
  EVERYDAY_SHORT_NAMES,
  falseFriendsIn,
  isFalseFriend,
  NAMES_NEEDING_PARENT,
  type Span,
} from './falseFriends.ts'
import { ancestorsOf, buildTree, REGION_LEVELS, type Region, type RegionTree } from './tree.ts'

/** A region named in a text, and where: `text` is the name as it stands there. */
export interface RegionMatch extends Span {
  code: string
  text: string
}

/** One region that goes by a name. */
interface Bearer {
  region: Region
  /** Codes of the regions above it, nearest first. */
  above: readonly string[]
  /** A county's short name, or a full one of two characters: read only after a region above it. */
  short: boolean
  /** Means nothing unless a region above it is named as well. */
  needsParent: boolean
}

/** Every name that may stand for a region, ready for matching. */
export interface RegionIndex {
  tree: RegionTree
  names: ReadonlyMap<string, readonly Bearer[]>
  longest: number
}

const rank = ({ region }: Bearer) => REGION_LEVELS.indexOf(region.level)

/** The forms a county goes by anywhere: three characters or more. */
function fullForms(region: Region, parent: Region | undefined): string[] {
  const forms = [region.name, ...region.aliases].filter((name) => name.length >= 3)
  // 青岛市南区 is 青岛 + 市南区; read from the left it would be 青岛市 and a rest that means nothing.
  if (region.name.startsWith('市') && parent?.shortName) forms.push(parent.shortName + region.name)
  return forms
}

/**
 * In: all regions. Out: the index for {@link matchTitleRegions}; build it once. The country is left
 * out: an article without a region is national, and 中国 mostly begins the name of an organisation.
 */
export function indexRegionNames(regions: Iterable<Region>): RegionIndex {
  const tree = buildTree(regions)
  const names = new Map<string, Bearer[]>()
  const wide = new Set<string>()
  for (const { level, shortName } of tree.byCode.values())
    if (shortName && (level === 'province' || level === 'prefecture')) wide.add(shortName)
  for (const region of tree.byCode.values()) {
    if (region.level === 'country') continue
    const above = ancestorsOf(tree, region.code).map(({ code }) => code)
    const add = (name: string, short: boolean, needsParent: boolean) => {
      const bearers = names.get(name) ?? []
      if (name.length >= 2 && !bearers.some((one) => one.region === region))
        names.set(name, [...bearers, { region, above, short, needsParent }])
    }
    const { shortName = '' } = region
    if (region.level !== 'county') {
      for (const name of [region.name, shortName, ...region.aliases])
        add(name, false, NAMES_NEEDING_PARENT.has(name))
      continue
    }
    // 资阳区 is in 益阳, but 四川资阳区 speaks of 资阳: such a county needs its parent as well.
    const parent = tree.byCode.get(region.parent ?? '')
    const borrowed = wide.has(shortName) && parent?.shortName !== shortName
    for (const name of fullForms(region, parent))
      add(name, false, borrowed || NAMES_NEEDING_PARENT.has(name))
    if (!EVERYDAY_SHORT_NAMES.has(shortName)) add(shortName, true, true)
    if (region.name.length === 2) add(region.name, true, true)
  }
  return { tree, names, longest: Math.max(0, ...[...names.keys()].map((name) => name.length)) }
}

/** The one bearer at the widest level, or none if two share it: 新疆昌吉 is 昌吉州, not its city. */
function widest(bearers: readonly Bearer[]): Bearer | undefined {
  const level = Math.min(...bearers.map(rank))
  const [first, second] = bearers.filter((one) => rank(one) === level)
  return second ? undefined : first
}

/**
 * Whether a county's short name may be read after this region. A name that a prefecture bears too
 * is the county's only after its own parent (大连中山, but 辽宁 … 中山), a province's name never is
 * (天津河北 are two regions).
 */
function mayShorten(index: RegionIndex, name: string, one: Bearer, before: string): boolean {
  const others = (index.names.get(name) ?? []).filter(
    ({ short, region }) => !short && region.code !== one.region.parent,
  )
  if (others.some(({ region }) => region.level === 'province')) return false
  const onlyParent = others.length > 0 || COMMON_NOUN_DISTRICTS.has(name)
  return !onlyParent || one.region.parent === before
}

/** Who a name stands for, given the region that ends right before it and all those named. */
function resolve(index: RegionIndex, name: string, before: string, named: ReadonlySet<string>) {
  const bearers = index.names.get(name) ?? []
  const below = bearers.filter((one) => one.above.includes(before))
  const next = widest(below.filter((one) => !one.short || mayShorten(index, name, one, before)))
  if (next) return next.region
  const full = bearers.filter(({ short }) => !short)
  // Not by itself: 吉林 read as the province does not name the parent of 吉林 the city.
  const others = [...named].filter((code) => full.every(({ region }) => region.code !== code))
  const beside = widest(full.filter(({ above }) => above.some((code) => others.includes(code))))
  if (beside) return beside.region
  // 朝阳 and 海南 are told by what is in them: 朝阳北票市, 海南共和县.
  const [only, another] = full
  if (another || only?.needsParent) {
    const parts = others.flatMap((code) => ancestorsOf(index.tree, code).map((one) => one.code))
    const around = widest(full.filter(({ region }) => parts.includes(region.code)))
    if (around) return around.region
  }
  // 吉林 alone is the province: it holds the city of that name, so it is right either way.
  const alone = another ? full.find(({ region }) => region.level === 'province') : only
  return alone?.needsParent ? undefined : alone?.region
}

/** One pass from the left, the longest name first at every place. */
function scan(title: string, index: RegionIndex, named: ReadonlySet<string>): RegionMatch[] {
  const words = falseFriendsIn(title)
  const found: RegionMatch[] = []
  let start = 0
  while (start < title.length) {
    const last = found.at(-1)
    const touches = last && /^[\s·•・]*$/.test(title.slice(last.end, start))
    let match: RegionMatch | undefined
    for (let end = Math.min(start + index.longest, title.length); end > start + 1; end--) {
      const text = title.slice(start, end)
      if (!index.names.has(text) || isFalseFriend(title, { start, end }, words)) continue
      const region = resolve(index, text, touches ? last.code : '', named)
      if (!region) continue
      match = { code: region.code, start, end, text }
      break
    }
    if (match) found.push(match)
    start = match?.end ?? start + 1
  }
  return found
}

/**
 * The regions a title names, by the rules of the legacy pages: provinces and prefectures by short
 * name anywhere; counties by full name of three characters or more, or by short name right after a
 * region above them (威信 in 权威信息 is none); names that several bear only beside their parent;
 * the longest name first, and never inside a {@link falseFriendsIn false friend}.
 *
 * In: a title, and the index. Out: each region once, in order of place, the most specific only:
 * 四川宜宾 is 宜宾, and 四川 is used up.
 */
export function matchTitleRegions(title: string, index: RegionIndex): RegionMatch[] {
  // Twice, so that a parent named later in the title counts as well.
  const first = new Set(scan(title, index, new Set()).map(({ code }) => code))
  const matches = scan(title, index, first)
  const above = new Set(
    matches.flatMap(({ code }) => ancestorsOf(index.tree, code).map((region) => region.code)),
  )
  const seen = new Set<string>()
  return matches.filter(({ code }) => {
    if (above.has(code) || seen.has(code)) return false
    seen.add(code)
    return true
  })
}
