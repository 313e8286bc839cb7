import type { CollectionConfig } from 'payload'
import { systemCollection } from '../access/staff.ts'
import { readChanges } from '../delivery/readChanges.ts'
import { changeTypes } from '../domain/changes/changeOf.ts'
import { slugs } from '../slugs.ts'
import { refuseRewriting } from './refuseRewriting.ts'

/** What consumers are told of what is served, in order. Written by `recordChanges` alone. */
export const changes: CollectionConfig = {
  slug: slugs.changes,
  labels: {
    singular: { zh: '变更', en: 'Change' },
    plural: { zh: '变更', en: 'Changes' },
  },
  admin: { hidden: true },
  defaultSort: 'sequence',
  graphQL: false,
  lockDocuments: false,
  access: systemCollection,
  hooks: { beforeOperation: [refuseRewriting] },
  endpoints: [
    // `GET /api/changes?since=&limit=`, see DESIGN §8.
    {
      path: '/',
      method: 'get',
      handler: async (req) => Response.json(await readChanges(req, req.query)),
    },
  ],
  fields: [
    { name: 'sequence', type: 'number', required: true, unique: true, index: true },
    {
      name: 'type',
      type: 'select',
      required: true,
      options: [...changeTypes, 'day_ended', 'reference'],
    },
    // Plain values, as they were told.
    { name: 'article', type: 'text', index: true },
    { name: 'slug', type: 'text' },
    { name: 'at', type: 'text', required: true },
    // Not told: in which lists it may stand or have stood.
    { name: 'scope', type: 'text' },
  ],
}
