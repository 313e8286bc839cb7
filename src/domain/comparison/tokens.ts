import { figureSource } from './figures.ts'

const address = 'https?://[^\\s<>，。；、（）《》“”]+'
const latinWord = "[A-Za-z\\u00c0-\\u024f][\\w\\u00c0-\\u024f'’-]*"
const anyOther = '\\s+|\\P{M}\\p{M}*|\\p{M}+'

const pattern = new RegExp(`${address}|${latinWord}|${figureSource}|${anyOther}`, 'gu')

/**
 * A text in the pieces that a comparison takes as wholes: an address, a Latin word, a number with
 * its unit, a date; else one character. Joined they are the text again.
 */
export const tokensOf = (text: string): string[] => text.match(pattern) ?? []
