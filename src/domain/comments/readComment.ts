import { type CommentedField, isCommentedField } from './commentedText.ts'

/** What somebody wants to say, and about which passage. */
export type NewComment = {
  text: string
  passage?: { field: CommentedField; quote: string; start?: number }
}

export const commentLimits = { text: 5_000, quote: 1_000 } as const

type Read = { accepted: true; comment: NewComment } | { accepted: false; fields: string[] }

/**
 * Reads a comment that somebody sent: `{ text, passage?: { field, quote, start? } }`. Gives it
 * trimmed, or the fields that will not do.
 */
export function readComment(sent: Record<string, unknown>): Read {
  const text = within(sent.text, commentLimits.text)
  if (sent.passage === undefined || sent.passage === null) {
    return text === null
      ? { accepted: false, fields: ['text'] }
      : { accepted: true, comment: { text } }
  }
  if (!isObject(sent.passage)) return { accepted: false, fields: ['passage'] }
  const { field, start } = sent.passage
  const quote = within(sent.passage.quote, commentLimits.quote)
  const isPosition = start === undefined || start === null || isIndex(start)
  if (text !== null && isCommentedField(field) && quote !== null && isPosition) {
    const passage = { field, quote: quote.replace(/\s+/g, ' '), ...(isIndex(start) && { start }) }
    return { accepted: true, comment: { text, passage } }
  }
  return {
    accepted: false,
    fields: [
      ...(text === null ? ['text'] : []),
      ...(isCommentedField(field) ? [] : ['passage.field']),
      ...(quote === null ? ['passage.quote'] : []),
      ...(isPosition ? [] : ['passage.start']),
    ],
  }
}

/** The text, trimmed, or null where there is none or too much. */
function within(value: unknown, most: number): string | null {
  const text = typeof value === 'string' ? value.trim() : ''
  return text !== '' && text.length <= most ? text : null
}

const isIndex = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
