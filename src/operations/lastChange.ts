import type { PayloadRequest } from 'payload'
import { changeTypes } from '../domain/changes/changeOf.ts'
import type { Change } from '../payload-types.ts'
import { slugs } from '../slugs.ts'
import { lastBySequence } from './lastBySequence.ts'

/** The sequence of the last change that consumers are told of; 0 where there is none yet. */
export const lastChange = async (req: PayloadRequest): Promise<number> =>
  (await lastRow(req, changeTypes))?.sequence ?? 0

/** The last row of the change feed, of all or of some types; undefined where there is none. */
export const lastRow = (
  req: PayloadRequest,
  types?: readonly Change['type'][],
): Promise<Change | undefined> =>
  lastBySequence(req, slugs.changes, types && { type: { in: [...types] } })
