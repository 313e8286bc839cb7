import type { CollectionConfig } from 'payload'
import { isAdmin } from '../access/staff.ts'
import { guardPublicReads } from '../delivery/guardPublicReads.ts'
import { matchEmptyLists } from '../delivery/matchEmptyLists.ts'
import { slugs } from '../slugs.ts'
import { groups } from './groups.ts'
import { recordReferenceChange, recordReferenceRemoval } from './recordReferenceChange.ts'
import { treeEndpoint } from './treeEndpoint.ts'

/** Administrative divisions by GB/T 2260 code. Public reference data, kept by administrators. */
export const regions: CollectionConfig = {
  slug: slugs.regions,
  labels: {
    singular: { zh: '地区', en: 'Region' },
    plural: { zh: '地区', en: 'Regions' },
  },
  admin: {
    group: groups.reference,
    useAsTitle: 'fullName',
    defaultColumns: ['fullName', 'code', 'level', 'parent'],
    listSearchableFields: ['fullName', 'name', 'code'],
    description: {
      zh: '行政区划，按国标代码。区划调整时保留旧条目并注明停用日期与替代区划。',
      en: 'Administrative divisions by national code. When one changes, keep it and note its successor.',
    },
    components: {
      beforeListTable: [
        {
          path: '/src/admin/tree/TreePanel.tsx#TreePanel',
          clientProps: { slug: slugs.regions },
        },
      ],
    },
  },
  endpoints: [treeEndpoint(slugs.regions)],
  defaultSort: 'code',
  access: { create: isAdmin, read: () => true, update: isAdmin, delete: isAdmin },
  hooks: {
    beforeOperation: [guardPublicReads, matchEmptyLists],
    afterChange: [recordReferenceChange],
    afterDelete: [recordReferenceRemoval],
  },
  fields: [
    { name: 'name', type: 'text', required: true, index: true, label: { zh: '名称', en: 'Name' } },
    { name: 'fullName', type: 'text', required: true, label: { zh: '全称', en: 'Full name' } },
    { name: 'shortName', type: 'text', label: { zh: '简称', en: 'Short name' } },
    {
      name: 'code',
      type: 'text',
      required: true,
      unique: true,
      index: true,
      label: { zh: '区划代码', en: 'Code' },
      validate: (value: unknown) =>
        (typeof value === 'string' && /^\d{6}$/.test(value)) || '六位数字 / Six digits',
    },
    {
      name: 'level',
      type: 'select',
      required: true,
      index: true,
      label: { zh: '级别', en: 'Level' },
      options: [
        { value: 'country', label: { zh: '国家', en: 'Country' } },
        { value: 'province', label: { zh: '省级', en: 'Province' } },
        { value: 'prefecture', label: { zh: '地级', en: 'Prefecture' } },
        { value: 'county', label: { zh: '县级', en: 'County' } },
      ],
    },
    {
      name: 'parent',
      type: 'relationship',
      relationTo: slugs.regions,
      index: true,
      label: { zh: '上级', en: 'Parent' },
    },
    {
      name: 'ancestors',
      type: 'relationship',
      relationTo: slugs.regions,
      hasMany: true,
      label: { zh: '所有上级', en: 'Ancestors' },
      admin: { description: { zh: '从国家到上级', en: 'From the country down to the parent' } },
    },
    { name: 'aliases', type: 'text', hasMany: true, label: { zh: '别名', en: 'Aliases' } },
    {
      type: 'row',
      fields: [
        { name: 'validFrom', type: 'text', label: { zh: '启用', en: 'Valid from' } },
        { name: 'validTo', type: 'text', label: { zh: '停用', en: 'Valid to' } },
        {
          name: 'supersededBy',
          type: 'relationship',
          relationTo: slugs.regions,
          label: { zh: '由何处替代', en: 'Superseded by' },
        },
      ],
    },
  ],
}
