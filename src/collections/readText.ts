import { RefusedError } from '../access/RefusedError.ts'

/**
 * A text in a request's body, without the blanks around it; absent, it is empty.
 * @throws {RefusedError} `invalid_request`, naming the field, when it is no text or too long
 */
export function boundedText(field: string, value: unknown, most: number): string {
  if (value === undefined || value === null) return ''
  if (typeof value !== 'string' || value.length > most) {
    throw new RefusedError([{ code: 'invalid_request', fields: [field] }])
  }
  return value.trim()
}
