import { buildVersionCollectionFields, type FlattenedField, type Payload } from 'payload'
import type { Stored } from './storedArticle.ts'

/** The fields of a collection's documents, or of their versions. */
export function fieldsOf(
  payload: Payload,
  collection: Stored['collection'],
  kind: Stored['kind'],
): readonly FlattenedField[] {
  const { config } = payload.collections[collection]
  return kind === 'live'
    ? config.flattenedFields
    : buildVersionCollectionFields(payload.config, config, true)
}
