/** A text as search reads it, sign by sign, and the way back to what was written. */
export type CanonicalText = {
  /** What was written, by characters (code points). */
  written: readonly string[]
  /** In one width, case and spelling, by characters. */
  signs: readonly string[]
  /** For each sign the character of `written` that it stands for. */
  places: readonly number[]
}

/**
 * Words that mean the same in these texts, and the one that stands for them (legacy-pages.md). Each
 * is as long as what stands for it, so that the signs stay in their places.
 */
export const synonyms: Readonly<Record<string, string>> = {
  断交: '断缴',
  停缴: '断缴',
  停保: '断缴',
  停交: '断缴',
  帐户: '账户',
}

const anySynonym = new RegExp(Object.keys(synonyms).join('|'), 'g')

/**
 * A text -> its canonical form: NFKC, lower case, one word for those that mean the same. What is
 * looked for and what it is looked for in are both read so.
 */
export function canonicalText(text: string): CanonicalText {
  const written = [...text.normalize('NFC')]
  const places: number[] = []
  const even: string[] = []
  for (const [at, character] of written.entries()) {
    for (const sign of character.normalize('NFKC').toLowerCase()) {
      even.push(sign)
      places.push(at)
    }
  }
  const signs = [...even.join('').replace(anySynonym, (word) => synonyms[word] ?? word)]
  return { written, signs, places }
}
