import type { Endpoint, SanitizedConfig } from 'payload'
import { slugs } from '../slugs.ts'
import { askForRegion } from './narrowToRegion.ts'

/** The reads of articles that take a region, by their path below `/api/articles`. */
export const regionReads: readonly string[] = ['/', '/count']

/** Lets lists and counts of articles be asked for by region: `?region=511500`. */
export function takeRegion(config: SanitizedConfig): SanitizedConfig {
  const { endpoints } = config.collections.find(({ slug }) => slug === slugs.articles) ?? {}
  if (!endpoints) return config
  for (const [index, endpoint] of endpoints.entries()) {
    const isRead = endpoint.method === 'get' && regionReads.includes(endpoint.path)
    if (isRead) endpoints[index] = takingRegion(endpoint)
  }
  return config
}

const takingRegion = (endpoint: Endpoint): Endpoint => ({
  ...endpoint,
  handler: (req) => {
    if (req.query?.region !== undefined) askForRegion(req, req.query.region)
    return endpoint.handler(req)
  },
})
