import type { PayloadRequest } from 'payload'
import type { Config } from '../payload-types.ts'

type Collections = Config['collections']

/**
 * A row by its id, whoever asks and with nothing filled in; null where there is none. Of an
 * article, the live row.
 */
export const readById = async <Name extends keyof Collections>(
  req: PayloadRequest,
  collection: Name,
  id: string,
): Promise<Collections[Name] | null> =>
  (await req.payload.findByID({
    collection,
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    req,
  })) as Collections[Name] | null
