import type { CollectionConfig, FieldHook } from 'payload'
import { isAdmin, nobody } from '../access/staff.ts'
import { slugs } from '../slugs.ts'

/** The share of requests that was answered from what is kept, in whole percent. */
const hitRate: FieldHook = ({ data }) =>
  data?.requests ? Math.round((100 * (data.hits ?? 0)) / data.requests) : null

const count = {
  type: 'number',
  required: true,
  min: 0,
  admin: { components: { Cell: '/src/admin/list/NumberCell.tsx#NumberCell' } },
} as const

/** What a site has read on a day. Counted by the server, shown with the site. */
export const siteUsage: CollectionConfig = {
  slug: slugs.siteUsage,
  labels: {
    singular: { zh: '站点用量', en: 'Usage of a site' },
    plural: { zh: '站点用量', en: 'Usage of sites' },
  },
  admin: { hidden: true, useAsTitle: 'day' },
  defaultSort: '-day',
  graphQL: false,
  lockDocuments: false,
  access: { create: nobody, read: isAdmin, update: nobody, delete: nobody },
  indexes: [{ fields: ['site', 'day'], unique: true }],
  fields: [
    {
      name: 'site',
      type: 'relationship',
      relationTo: slugs.sites,
      required: true,
      index: true,
      label: { zh: '站点', en: 'Site' },
    },
    // In China, as `2026-01-31`.
    {
      name: 'day',
      type: 'text',
      required: true,
      label: { zh: '日期', en: 'Day' },
      admin: { components: { Cell: '/src/admin/list/DayCell.tsx#DayCell' } },
    },
    { ...count, name: 'requests', label: { zh: '请求数', en: 'Requests' } },
    { ...count, name: 'bytes', label: { zh: '字节数', en: 'Bytes' } },
    { ...count, name: 'hits', label: { zh: '缓存命中', en: 'From the cache' } },
    {
      name: 'hitRate',
      type: 'number',
      virtual: true,
      label: { zh: '命中率 %', en: 'Hit rate %' },
      hooks: { afterRead: [hitRate] },
    },
  ],
}
