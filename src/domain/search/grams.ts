/** A piece of a text that search goes by, and where it stands among the text's signs. */
export type Gram = { gram: string; start: number; end: number }

/** A stretch of letters and digits that nothing interrupts. */
export type Chunk = { start: number; end: number; grams: readonly Gram[] }

/** Longer words are known by their beginnings. */
const longestWord = 32

/** Written without spaces, so that every character is looked at with its neighbours. */
const isIdeograph = (sign: string): boolean =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(sign)

const isLetter = (sign: string): boolean => /[\p{L}\p{N}\p{M}]/u.test(sign)

/**
 * The signs of a canonical text -> its chunks with their grams, in order: every two characters that
 * stand side by side, and every Latin word or number as a whole. 用APP办 is 用a, app and p办, so a
 * single character beside a number is found as well: 30天.
 */
export function chunksOf(signs: readonly string[]): Chunk[] {
  const chunks: Chunk[] = []
  for (let at = 0; at < signs.length; ) {
    if (!isLetter(signs[at] ?? '')) {
      at += 1
      continue
    }
    const start = at
    const units: { start: number; end: number; isWord: boolean }[] = []
    while (at < signs.length && isLetter(signs[at] ?? '')) {
      const isWord = !isIdeograph(signs[at] ?? '')
      const last = units.at(-1)
      if (isWord && last?.isWord) last.end = at + 1
      else units.push({ start: at, end: at + 1, isWord })
      at += 1
    }
    const grams: Gram[] = []
    for (const [index, unit] of units.entries()) {
      if (unit.isWord) grams.push(gramAt(signs, unit.start, unit.end))
      if (index < units.length - 1) grams.push(gramAt(signs, unit.end - 1, unit.end + 1))
    }
    chunks.push({ start, end: at, grams })
  }
  return chunks
}

const gramAt = (signs: readonly string[], start: number, end: number): Gram => ({
  gram: signs.slice(start, Math.min(end, start + longestWord)).join(''),
  start,
  end,
})

/** Every ideograph of a text by itself: of titles alone, where one character says something. */
export const ideographsOf = (signs: readonly string[]): Gram[] =>
  signs.flatMap((gram, start) => (isIdeograph(gram) ? [{ gram, start, end: start + 1 }] : []))
