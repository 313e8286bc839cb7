import { RefusedError } from '../access/RefusedError.ts'
import { boundedText } from './readText.ts'

/**
 * A whole http(s) address in a request's body; absent, it is empty.
 * @throws {RefusedError} `invalid_request`, naming the field, when it is no such address
 */
export function webAddress(field: string, value: unknown): string {
  const address = boundedText(field, value, 2000)
  if (address === '') return ''
  if (URL.canParse(address) && /^https?:$/.test(new URL(address).protocol)) return address
  throw new RefusedError([{ code: 'invalid_request', fields: [field] }])
}
