import { pinyin } from 'pinyin-pro'

const MAX_LENGTH = 80

/** Places whose reading differs from the everyday one of their characters (legacy-pages.md). */
const PLACE_READINGS: readonly (readonly [name: string, reading: string])[] = [
  ['乐清', 'yue qing'],
  ['大埔', 'da bu'],
  ['尉犁', 'yu li'],
  ['单县', 'shan xian'],
  ['洪洞', 'hong tong'],
  ['涡阳', 'guo yang'],
  ['浚县', 'xun xian'],
  ['郫都', 'pi du'],
]

/** Cuts at the last hyphen that leaves at most `max` characters; a single longer word is cut hard. */
function cut(slug: string, max: number): string {
  if (slug.length <= max) return slug
  const hyphen = slug.lastIndexOf('-', max)
  return slug.slice(0, hyphen > 0 ? hyphen : max)
}

/**
 * The address of an article, from its title: pinyin without tones, a hyphen between syllables;
 * Latin words and numbers stay words. In: 2025年浙江乐清医保BBQ. Out:
 * 2025-nian-zhe-jiang-yue-qing-yi-bao-bbq. At most 80 characters, never empty (`article`).
 * Stored once and never recomputed, so a later version of the readings changes no address.
 */
export function articleSlug(title: string): string {
  let text = title.normalize('NFKC')
  // Said here, not through the library's custom readings: those are one table for the process.
  for (const [name, reading] of PLACE_READINGS) text = text.replaceAll(name, ` ${reading} `)
  const words = pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
  const slug = words
    .join(' ')
    // é → e: the library leaves the letters of other languages as they are.
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .join('-')
  return cut(slug, MAX_LENGTH) || 'article'
}

/**
 * A slug told apart from one in use: `withSuffix('yi-bao', 2)` is `yi-bao-2`. What it is given is
 * cut at a hyphen where the number would not fit into the 80 characters.
 */
export function withSuffix(slug: string, n: number): string {
  const suffix = `-${n}`
  return cut(slug, MAX_LENGTH - suffix.length) + suffix
}
