import type { CollectionConfig } from 'payload'
import { isAdmin, isStaff } from '../access/staff.ts'
import { slugs } from '../slugs.ts'
import { groups } from './groups.ts'
import { httpUrl } from './httpUrl.ts'
import { keepCheck } from './keepCheck.ts'
import { policyDayField } from './policyDayField.ts'
import { sourceCheckFields } from './sourceCheckFields.ts'
import { sourceEndpoints } from './sourceEndpoints.ts'

/** The register of documents that articles rest on. Staff only: articles carry what is public. */
export const sources: CollectionConfig = {
  slug: slugs.sources,
  labels: {
    singular: { zh: '依据', en: 'Source' },
    plural: { zh: '依据库', en: 'Sources' },
  },
  admin: {
    group: groups.reference,
    useAsTitle: 'title',
    defaultColumns: ['title', 'authority', 'documentNumber', 'checkOutcome', 'checkedAt'],
    listSearchableFields: ['title', 'authority', 'documentNumber'],
    description: {
      zh: '文章所依据的法规和文件。',
      en: 'Laws and documents that articles rest on.',
    },
  },
  // Its type is needed where articles point to it; there is nothing to ask or change by GraphQL.
  graphQL: { disableQueries: true, disableMutations: true },
  access: { create: isStaff, read: isStaff, update: isStaff, delete: isAdmin },
  hooks: { beforeChange: [keepCheck] },
  endpoints: sourceEndpoints,
  fields: [
    { name: 'title', type: 'text', required: true, label: { zh: '名称', en: 'Title' } },
    { name: 'authority', type: 'text', label: { zh: '发布机关', en: 'Authority' } },
    {
      name: 'level',
      type: 'select',
      label: { zh: '层级', en: 'Level' },
      options: [
        { value: 'national', label: { zh: '国家', en: 'National' } },
        { value: 'province', label: { zh: '省级', en: 'Province' } },
        { value: 'prefecture', label: { zh: '地级', en: 'Prefecture' } },
        { value: 'county', label: { zh: '县级', en: 'County' } },
      ],
    },
    { name: 'documentNumber', type: 'text', label: { zh: '文号', en: 'Document number' } },
    { name: 'url', type: 'text', label: { zh: '网址', en: 'Address' }, validate: httpUrl },
    policyDayField({ name: 'publishedOn', label: { zh: '发布日期', en: 'Published on' } }),
    policyDayField({ name: 'checkedOn', label: { zh: '查阅日期', en: 'Checked on' } }),
    ...sourceCheckFields,
  ],
}
