import { addDataAndFileToRequest, type Endpoint, type SanitizedConfig } from 'payload'
import { isStaff } from '../access/staff.ts'
import { runInTransaction } from '../operations/runInTransaction.ts'
import { slugs } from '../slugs.ts'

/**
 * Payload's own writes of one document, as method and path, that more than their own document is
 * numbered or named by: regions and categories are noted in the change feed and deleted articles in
 * the audit trail, whose next numbers any writer may take; a new article's slug is made of its title.
 */
const meeting: Partial<Record<string, readonly string[]>> = {
  [slugs.regions]: ['post /', 'post /:id/duplicate', 'patch /:id', 'delete /:id'],
  [slugs.categories]: ['post /', 'post /:id/duplicate', 'patch /:id', 'delete /:id'],
  [slugs.articles]: ['post /', 'post /:id/duplicate', 'delete /:id'],
}

/** Has writes tried again that may meet another writer, of another document, and lose. */
export function retryWrites(config: SanitizedConfig): SanitizedConfig {
  for (const collection of config.collections) {
    const writes = meeting[collection.slug]
    if (!writes || !collection.endpoints) continue
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
