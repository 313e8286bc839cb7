import { RefusedError } from '../access/RefusedError.ts'
import { toPolicyDay } from '../domain/accuracy/policyDay.ts'
import { boundedText } from './readText.ts'

/**
 * A policy day in a request's body, or undefined where there is none.
 * @throws {RefusedError} `invalid_request`, naming the field, when it is no day
 */
export function optionalDay(field: string, value: unknown): string | undefined {
  const text = boundedText(field, value, 40)
  if (text === '') return undefined
  const day = toPolicyDay(text)
  if (day === null) throw new RefusedError([{ code: 'invalid_request', fields: [field] }])
  return day
}
