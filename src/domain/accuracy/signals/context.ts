import { foldText } from './foldText.ts'

/** Enough characters to tell equal words apart, few enough to survive edits farther off. */
const LENGTH = 8
/** Read farther, since spaces are dropped. */
const REACH = 40
const SENTENCE_END = /[。;!?\n]/

/** A few characters before a place in a written text, of its own sentence only. */
export function contextBefore(written: string, at: number): string {
  const words = foldText(written.slice(Math.max(0, at - REACH), at)).plain
  return (words.split(SENTENCE_END).at(-1) ?? '').slice(-LENGTH)
}

/** A few characters after a place in a written text, of its own sentence only. */
export function contextAfter(written: string, at: number): string {
  const words = foldText(written.slice(at, at + REACH)).plain
  return (words.split(SENTENCE_END)[0] ?? '').slice(0, LENGTH)
}
