import { once } from 'node:events'
import { type FlattenedField, getPayload, type Payload } from 'payload'
import { slugs } from '../../src/slugs.ts'
import { fieldsOf } from './fieldsOf.ts'
import { idMaker, storeDocuments, writeArticles } from './loadArticles.ts'
import type { Reference } from './sampleArticle.ts'
import stockConfig from './stock/payload.config.ts'
import type { Stored, StoredDocument } from './storedArticle.ts'

/** What stock Payload is to hold: the same reference data, ids and all, and the same articles. */
export type StockOrder = {
  articles: number
  at: number
  reference: Reference
  regions: StoredDocument[]
  categories: StoredDocument[]
}

/** What of an article goes into stock collections. */
const kept: readonly string[] = [slugs.articles, slugs.relatedLinks]

/**
 * The process that fills stock Payload's database. It must not run as production: on SQLite that is
 * how Payload makes the tables of its collections by itself.
 */
async function main(): Promise<void> {
  const [order] = (await once(process, 'message')) as [StockOrder]
  const payload = await getPayload({ config: stockConfig })
  const live = (collection: Stored['collection'], documents: StoredDocument[]): Stored => ({
    collection,
    kind: 'live',
    documents,
  })
  const store = (stored: readonly Stored[]) =>
    storeDocuments(
      payload,
      stored.map((one) => inStock(payload, one)),
    )
  await store([live(slugs.regions, order.regions), live(slugs.categories, order.categories)])
  const newId = idMaker(payload)
  await writeArticles(order.articles, {
    ...order,
    newId,
    // Whoever wrote and approved them is in no field of these collections.
    editor: newId(),
    reviewer: newId(),
    store: (stored) => store(stored.filter(({ collection }) => kept.includes(collection))),
    written: () => {},
  })
  await payload.destroy()
}

/** What stock collections have a field for. */
const inStock = (payload: Payload, { collection, kind, documents }: Stored): Stored => ({
  collection,
  kind,
  documents: documents.map((document) => ({
    id: document.id,
    ...known(fieldsOf(payload, collection, kind), document),
  })),
})

function known(
  fields: readonly FlattenedField[],
  values: Record<string, unknown>,
): Record<string, unknown> {
  const entries = fields.flatMap((field): [string, unknown][] => {
    const value = values[field.name]
    if (value === undefined || value === null) return []
    if (field.type !== 'group') return [[field.name, value]]
    return [[field.name, known(field.flattenedFields, value as Record<string, unknown>)]]
  })
  return Object.fromEntries(entries)
}

await main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
process.exit()
