/** A text as the rules read it, and the way back to what was written. */
export type FoldedText = {
  written: string
  /** As written, character for character, in one width and one spelling. */
  even: string
  /** The same without the spaces that mean nothing: 账户 : becomes 账户:. */
  plain: string
  /** Where each character of `plain` stands in what was written. */
  places: readonly number[]
}

const SAME: Readonly<Record<string, string>> = {
  帐: '账',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2014': '-',
  '\u2015': '-',
  '\u2212': '-',
  '\u2715': '×',
  '\u2716': '×',
}

const FULL_WIDTH = { first: 0xff01, last: 0xff5e, shift: 0xfee0 }

/**
 * Reads a text for the rules: full-width signs as their narrow twins (so `,` is also `，`), one
 * sign for each kind of dash, line end and space, and 帐户 as 账户. Bold that was lost left spaces
 * inside sentences, so a space counts between Latin letters or digits only.
 */
export function foldText(written: string): FoldedText {
  const even: string[] = []
  const plain: string[] = []
  const places: number[] = []
  let space: number | undefined
  for (let at = 0; at < written.length; at++) {
    const sign = evenSign(written.charAt(at))
    even.push(sign)
    if (sign === ' ') {
      space ??= at
      continue
    }
    if (space !== undefined && isLatin(plain.at(-1)) && isLatin(sign)) {
      plain.push(' ')
      places.push(space)
    }
    space = undefined
    plain.push(sign)
    places.push(at)
  }
  return { written, even: even.join(''), plain: plain.join(''), places }
}

function evenSign(sign: string): string {
  const code = sign.charCodeAt(0)
  if (code >= FULL_WIDTH.first && code <= FULL_WIDTH.last)
    return String.fromCharCode(code - FULL_WIDTH.shift)
  if (/[\n\r\v\f\u2028\u2029]/.test(sign)) return '\n'
  if (/[\s\u200b-\u200d\u2060]/.test(sign)) return ' '
  return SAME[sign] ?? sign
}

const isLatin = (sign: string | undefined) => sign !== undefined && sign > ' ' && sign < '\u007f'

/** In: a stretch of `plain`, not empty. Out: where it stands in what was written. */
export function writtenSpan({ places }: FoldedText, start: number, end: number) {
  return { start: places[start] ?? 0, end: (places[end - 1] ?? -1) + 1 }
}
