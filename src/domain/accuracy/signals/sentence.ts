/** How far a sentence is followed: some texts go on for pages without a full stop. */
const REACH = 120

const SENTENCE_END = /[。;!?\n]/
const CLAUSE_END = /[。;!?\n,:]/

/** What stands before a place in its own sentence (or clause), at most {@link REACH} characters. */
const before = (text: string, at: number, border: RegExp) =>
  text
    .slice(Math.max(0, at - REACH), at)
    .split(border)
    .at(-1) ?? ''

const after = (text: string, at: number, border: RegExp) =>
  text.slice(at, at + REACH).split(border)[0] ?? ''

/** The words of the same sentence before a place. */
export const sentenceBefore = (text: string, at: number) => before(text, at, SENTENCE_END)

/** The words of the same sentence after a place. */
export const sentenceAfter = (text: string, at: number) => after(text, at, SENTENCE_END)

/** The words of the same clause before a place. */
export const clauseBefore = (text: string, at: number) => before(text, at, CLAUSE_END)

/** The words of the same clause after a place. */
export const clauseAfter = (text: string, at: number) => after(text, at, CLAUSE_END)

/** The sentence that a stretch of a text stands in. */
export const sentenceAround = (text: string, start: number, end: number) =>
  sentenceBefore(text, start) + text.slice(start, end) + sentenceAfter(text, end)
