const DIGITS = '零一二三四五六七八九'

/**
 * A Chinese numeral as used to count sections (`三`, `十二`, `二十`, up to 九十九) -> its value;
 * undefined for anything else.
 */
export function chineseNumeral(text: string): number | undefined {
  const found = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text)
  if (!found || text === '') return undefined
  const [, first, ten, last] = found
  if (!ten) return last || !first ? undefined : DIGITS.indexOf(first)
  return (first ? DIGITS.indexOf(first) : 1) * 10 + (last ? DIGITS.indexOf(last) : 0)
}
