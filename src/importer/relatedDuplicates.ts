type Titled = { title: string; excerpt: string; position: number }
type Keyed = { key: string; opening: string; excerpt: string; position: number }

/** An equal beginning of this length is no accident; the same opening phrase is shorter. */
const SHARED_EXCERPT = 40

/** A title as it is compared: without spaces and punctuation, `2025年山西` as `2025山西`. */
export function titleKey(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<=\d{4})年/g, '')
    .replaceAll('帐户', '账户')
    .replace(/[\s\p{P}\p{S}]/gu, '')
}

/**
 * Makes a function to be called with each item in order, which gives the position of the first
 * earlier one that says the same: an equal title; an equal excerpt; or a long equal beginning of
 * the excerpts under titles one of which only lost characters.
 */
export function duplicateFinder(): (item: Titled) => number | undefined {
  const earlier: Keyed[] = []
  return ({ title, excerpt, position }) => {
    const item = {
      key: titleKey(title),
      opening: excerpt.slice(0, SHARED_EXCERPT),
      excerpt,
      position,
    }
    const duplicate = earlier.find((other) => sameItem(item, other))
    earlier.push(item)
    return duplicate?.position
  }
}

function sameItem(item: Keyed, other: Keyed): boolean {
  if (item.key === other.key && item.key !== '') return true
  if (item.opening !== other.opening || item.opening.length < SHARED_EXCERPT) return false
  return item.excerpt === other.excerpt || lost(item.key, other.key) || lost(other.key, item.key)
}

/** True when `shorter` is `longer` with characters missing and nothing else changed. */
function lost(shorter: string, longer: string): boolean {
  let at = 0
  for (let i = 0; i < longer.length; i++) if (longer[i] === shorter[at]) at++
  return at === shorter.length
}
