import { type AnyBulkWriteOperation, type ClientSession, type Document, ObjectId } from 'mongodb'
import type { SearchIndex } from './searchIndex.ts'
import { sessionOf } from './transactionConnection.ts'

type MongoDB = {
  connection: {
    collection: (name: string) => {
      bulkWrite: (
        operations: AnyBulkWriteOperation<Document>[],
        options: { session?: ClientSession },
      ) => Promise<unknown>
    }
  }
}

/**
 * MongoDB's index: the collection `search-entries`, one document for each article under its id, with
 * an index on the grams it holds. `entered` is for the order, newest first.
 */
export const searchIndexInMongoDB: SearchIndex = {
  replace: async (req, ids, entries) => {
    if (ids.length === 0) return
    const { connection } = req.payload.db as unknown as MongoDB
    const session = await sessionOf(req)
    const entered = new Date()
    await connection.collection('search-entries').bulkWrite(
      ids.map((id) => {
        const filter = { _id: new ObjectId(id) }
        const entry = entries.get(id)
        if (!entry) return { deleteOne: { filter } }
        const { title, body, titleGrams, bodyGrams, facets, places } = entry
        const replacement = {
          title,
          body,
          titleGrams: [...new Set(titleGrams)],
          grams: [...new Set([...titleGrams, ...bodyGrams])],
          facets,
          places,
          entered,
        }
        return { replaceOne: { filter, replacement, upsert: true } }
      }),
      session ? { session } : {},
    )
  },
  // MongoDB looks after its own indexes.
  merge: async () => false,
}
