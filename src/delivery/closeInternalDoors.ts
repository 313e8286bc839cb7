import type { Access, Endpoint, SanitizedCollectionConfig, SanitizedConfig } from 'payload'
import { RefusedError } from '../access/RefusedError.ts'
import { isStaff } from '../access/staff.ts'
import type { RefusalCode } from '../domain/refusal.ts'
import { guardParameters } from './guardParameters.ts'
import { takeRegion } from './takeRegion.ts'
import { answerDirectly } from './view/answerDirectly.ts'

/**
 * Closes to all but the staff what Payload leaves open by itself: reports of who may do what,
 * which name every field and the filter that public reads pass, and its own collections (locks,
 * preferences, migrations …), which take anyone signed in, and so a site's key, for an editor.
 * What stays open takes the parameters on the list and no others.
 */
export function closeInternalDoors(config: SanitizedConfig): SanitizedConfig {
  Object.assign(config, { endpoints: config.endpoints?.map(closeReport) })
  for (const collection of config.collections) {
    const internal = collection.slug.startsWith('payload-')
    // Left out, it means anyone signed in, even where there are no versions to read.
    collection.access.readVersions ??= isStaff
    if (internal) closeAccess(collection)
    const close = internal ? forStaff : closeReport
    if (collection.endpoints) {
      collection.endpoints = collection.endpoints.map(closeEarlier).map((one) => close(one))
    }
  }
  return guardParameters(takeRegion(answerDirectly(config)))
}

/**
 * Payload looks a version up before it asks who wants it, so that 404 and 403 tell which there are;
 * and it verifies accounts where none are to be verified, at which MongoDB's adapter fails.
 */
const closeEarlier = (endpoint: Endpoint): Endpoint =>
  /^\/(versions|verify)(\/|$)/.test(endpoint.path) ? forStaff(endpoint, 'not_permitted') : endpoint

const closeReport = (endpoint: Endpoint): Endpoint =>
  /^\/access(\/|$)/.test(endpoint.path) ? forStaff(endpoint) : endpoint

const forStaff = (endpoint: Endpoint, code: RefusalCode = 'not_signed_in'): Endpoint => ({
  ...endpoint,
  handler: (req) => {
    if (!isStaff({ req })) throw new RefusedError([{ code }])
    return endpoint.handler(req)
  },
})

function closeAccess({ access }: SanitizedCollectionConfig): void {
  for (const operation of ['create', 'read', 'readVersions', 'update', 'delete'] as const) {
    const byPayload: Access | undefined = access[operation]
    if (byPayload) access[operation] = (args) => isStaff(args) && byPayload(args)
  }
}
