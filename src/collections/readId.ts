import type { PayloadRequest } from 'payload'
import { RefusedError } from '../access/RefusedError.ts'

/** The id in an endpoint's path. */
export const idOf = ({ routeParams }: Pick<PayloadRequest, 'routeParams'>): string =>
  String(routeParams?.id)

/**
 * A list of ids in a request's body.
 * @throws {RefusedError} `invalid_request`, naming the field, when it is none or too long
 */
export function readIds(field: string, value: unknown, most: number): string[] {
  const isList = Array.isArray(value) && value.length <= most
  if (isList && value.every((id): id is string => typeof id === 'string')) return value
  throw new RefusedError([{ code: 'invalid_request', fields: [field] }])
}
