import type { PayloadRequest, Where } from 'payload'
import { findingMessage } from '../access/findingMessage.ts'
import type { StoredFinding } from '../domain/accuracy/reconcileFindings.ts'
import type { BlockingFinding } from '../domain/refusal.ts'
import type { Finding } from '../payload-types.ts'
import { slugs } from '../slugs.ts'

/** What an article's finding is stored under: unique, so that it is stored once. */
export const storedKey = (article: string, key: string): string => `${article}:${key}`

/** A finding's own key, out of the one it is stored under. */
export const ownKey = ({ key }: Finding): string => key.slice(key.lastIndexOf(':') + 1)

/** The stored findings of an article: all of them, or those that also pass a filter. */
export async function readFindings(
  req: PayloadRequest,
  article: string,
  ...filters: Where[]
): Promise<Finding[]> {
  const { docs } = await req.payload.find({
    collection: slugs.findings,
    where: { and: [{ article: { equals: article } }, ...filters] },
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs
}

/** A stored finding in the domain's terms. */
export const storedFinding = (row: Finding): StoredFinding => ({
  id: row.id,
  key: ownKey(row),
  signal: row.signal,
  severity: row.severity,
  field: row.field,
  start: row.start,
  end: row.end,
  quote: row.quote ?? '',
  data: dataOf(row),
  state: row.state,
})

/** The parameters of a finding's message, as they were stored. */
export const dataOf = ({ data }: Finding): Readonly<Record<string, string>> =>
  data && typeof data === 'object' && !Array.isArray(data) ? (data as Record<string, string>) : {}

/** The strict findings of an article that are open, each with what is doubtful about it. */
export async function readBlockingFindings(
  req: PayloadRequest,
  article: string,
): Promise<BlockingFinding[]> {
  const open = await readFindings(
    req,
    article,
    { state: { equals: 'open' } },
    { severity: { equals: 'strict' } },
  )
  return open.map((row) => ({
    id: row.id,
    signal: row.signal,
    field: row.field,
    quote: row.quote ?? '',
    message: findingMessage(req, row),
  }))
}
