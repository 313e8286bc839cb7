/** Crockford's base 32: no letter that passes for a digit or for another. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** How many random bytes a reference takes: 80 bits, 16 letters. */
export const referenceBytes = 10

/**
 * The reference by which a reader asks what became of a correction, `K7QF-2M9D-0XTB-W4HE`: whoever
 * has it may ask, so it must not be guessed.
 * @param bytes `referenceBytes` random bytes
 */
export function makeReference(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const letters = (bits.match(/.{5}/g) ?? []).map((five) => alphabet[Number.parseInt(five, 2)])
  return letters.join('').replace(/(.{4})(?=.)/g, '$1-')
}

/**
 * A reference as somebody typed or dictated it, in the form it was given out; null when it cannot
 * be one. Small letters, blanks for hyphens and look-alikes are taken for what they were meant as.
 */
export function readReference(text: string): string | null {
  const letters = text.toUpperCase().replace(/[\s-]/g, '').replace(/[IL]/g, '1').replace(/O/g, '0')
  if (letters.length !== 16 || [...letters].some((letter) => !alphabet.includes(letter)))
    return null
  return letters.replace(/(.{4})(?=.)/g, '$1-')
}
