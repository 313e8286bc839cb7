/** What a text is compared by: its characters alone, and every run of four of them. */
export type Fingerprint = {
  normalised: string
  grams: ReadonlySet<string>
}

const LENGTH = 4

/**
 * A text -> its fingerprint. Spaces, punctuation, width and case do not count, nor the two ways to
 * write 账户: texts that differ in nothing else have equal fingerprints.
 */
export function fingerprintOf(text: string): Fingerprint {
  const normalised = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('帐', '账')
    .replace(/[\s\p{P}\p{S}\p{Cf}]/gu, '')
  const grams = new Set<string>()
  for (let at = 0; at + LENGTH <= normalised.length; at++)
    grams.add(normalised.slice(at, at + LENGTH))
  return { normalised, grams }
}

/**
 * How much two texts share, 0 to 1: the Jaccard index of their four-grams, and 1 for texts that
 * are the same. A text without a character is like no other.
 */
export function similarity(a: Fingerprint, b: Fingerprint): number {
  if (a.normalised === '' || b.normalised === '') return 0
  if (a.normalised === b.normalised) return 1
  const [small, large] = a.grams.size <= b.grams.size ? [a.grams, b.grams] : [b.grams, a.grams]
  if (small.size === 0) return 0
  let shared = 0
  for (const gram of small) if (large.has(gram)) shared++
  return shared / (small.size + large.size - shared)
}
