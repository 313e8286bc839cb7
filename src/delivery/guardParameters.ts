import type { Endpoint, PayloadRequest, SanitizedConfig } from 'payload'
import { RefusedError } from '../access/RefusedError.ts'
import { isStaff } from '../access/staff.ts'
import type { Refusal } from '../domain/refusal.ts'
import { type Slug, slugs } from '../slugs.ts'
import { publicFields } from './publicFields.ts'
import { regionReads } from './takeRegion.ts'

/** The parameters of public reads over REST, by the path below the collection's. */
export const publicParameters: Readonly<Record<string, readonly string[]>> = {
  '/': ['where', 'sort', 'limit', 'page', 'depth', 'select', 'joins'],
  '/:id': ['depth', 'select', 'joins'],
  '/count': ['where'],
  '/by-slug/:slug': [],
  '/search': ['q', 'region', 'category', 'insuranceType', 'limit', 'page'],
}

/**
 * Refuses, to all but the staff, public reads with a parameter that is not listed or is not of its
 * form: what Payload would take it for, now or in a later version, is then no question. It stands
 * before Payload's own parsing, which drops some of what was sent.
 */
export function guardParameters(config: SanitizedConfig): SanitizedConfig {
  for (const { slug, endpoints } of config.collections) {
    const isPublic = publicFields[slug as Slug] !== undefined
    if (!isPublic || !endpoints) continue
    for (const [index, endpoint] of endpoints.entries()) endpoints[index] = guarded(endpoint, slug)
  }
  const ours = config.endpoints?.map((one) => (one.path === '/search' ? guarded(one) : one))
  return Object.assign(config, { endpoints: ours })
}

function guarded(endpoint: Endpoint, slug?: string): Endpoint {
  const { path, method } = endpoint
  const parameters = publicParameters[path]
  if (method !== 'get' || !parameters) return endpoint
  const takesRegion = slug === slugs.articles && regionReads.includes(path)
  const known = takesRegion ? [...parameters, 'region'] : parameters
  return {
    ...endpoint,
    handler: (req) => {
      const refusals = isStaff({ req }) ? [] : checkParameters(sentWith(req), known)
      if (refusals.length > 0) throw new RefusedError(refusals)
      return endpoint.handler(req)
    },
  }
}

/**
 * The parameters of a request. A POST that passes for a GET brings its own in its body; `depth` is
 * there, as undefined, once Payload has looked for a key or a token.
 */
const sentWith = ({ query, data }: PayloadRequest): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries({ ...query, ...data }).filter(([, value]) => value !== undefined),
  )

function checkParameters(sent: Record<string, unknown>, known: readonly string[]): Refusal[] {
  const joins = Object.entries(isGroup(sent.joins) ? sent.joins : {})
  const unknown = [
    ...Object.keys(sent).filter((name) => !known.includes(name)),
    ...joins.flatMap(([path, join]) =>
      (isGroup(join) ? Object.keys(join) : [])
        .filter((name) => name !== 'limit')
        .map((name) => `joins.${path}.${name}`),
    ),
  ]
  if (unknown.length > 0) return [{ code: 'unknown_parameter', fields: unknown }]
  const odd = Object.entries(sent).flatMap(([name, value]) => (isOdd(name, value) ? [name] : []))
  return odd.length > 0 ? [{ code: 'invalid_request', fields: odd }] : []
}

function isOdd(name: string, value: unknown): boolean {
  switch (name) {
    case 'where':
      return !isGroup(value) && typeof value !== 'string'
    case 'sort':
      return ![value].flat().every((path) => typeof path === 'string')
    case 'select':
      return !isSelection(value)
    case 'joins':
      return !isGroup(value) || !Object.values(value).every((one) => isGroup(one) || isFalse(one))
    default:
      // Numbers: what is none, or too large, is clamped.
      return value !== null && typeof value === 'object'
  }
}

/** Names with true or false, in groups of any depth. */
const isSelection = (value: unknown): boolean =>
  isGroup(value) &&
  Object.values(value).every(
    (one) => isFalse(one) || one === true || one === 'true' || isSelection(one),
  )

const isFalse = (value: unknown): boolean => value === false || value === 'false'

const isGroup = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
