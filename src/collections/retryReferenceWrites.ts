import { addDataAndFileToRequest, type Endpoint, type SanitizedConfig } from 'payload'
import { isStaff } from '../access/staff.ts'
import { runInTransaction } from '../operations/runInTransaction.ts'
import { slugs } from '../slugs.ts'

const reference: readonly string[] = [slugs.regions, slugs.categories]

/** Payload's own writes of one document, as method and path. */
const writes = ['post /', 'post /:id/duplicate', 'patch /:id', 'delete /:id']

/**
 * Has Payload's own writes of regions and categories tried again when they meet another writer: each
 * is noted in the change feed, whose next number any write of an article may take at the same time.
 */
export function retryReferenceWrites(config: SanitizedConfig): SanitizedConfig {
  for (const collection of config.collections) {
    if (!collection.endpoints || !reference.includes(collection.slug)) continue
    collection.endpoints = collection.endpoints.map((endpoint) =>
      writes.includes(`${endpoint.method} ${endpoint.path}`) ? retried(endpoint) : endpoint,
    )
  }
  return config
}

const retried = ({ handler, ...endpoint }: Endpoint): Endpoint => ({
  ...endpoint,
  handler: async (req) => {
    // Strangers, who will be refused, hold up no writer.
    if (!isStaff({ req })) return handler(req)
    await addDataAndFileToRequest(req)
    const { data } = req
    // It can be read once only; Payload's handler leaves what was read as it is.
    Object.defineProperty(req, 'body', { value: null })
    return runInTransaction(req, () => {
      req.data = structuredClone(data)
      return Promise.resolve(handler(req))
    })
  },
})
