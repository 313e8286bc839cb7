import type { CollectionConfig } from 'payload'
import { isAdmin, isStaff } from '../access/staff.ts'
import { guardPublicReads } from '../delivery/guardPublicReads.ts'
import { slugs } from '../slugs.ts'
import { groups } from './groups.ts'
import { recordReferenceChange, recordReferenceRemoval } from './recordReferenceChange.ts'
import { treeEndpoint } from './treeEndpoint.ts'

/** What articles are about: a tree, with how often its articles must be checked. */
export const categories: CollectionConfig = {
  slug: slugs.categories,
  labels: {
    singular: { zh: '分类', en: 'Category' },
    plural: { zh: '分类', en: 'Categories' },
  },
  admin: {
    group: groups.reference,
    useAsTitle: 'name',
    defaultColumns: ['name', 'nameEn', 'parent', 'reviewIntervalDays'],
    listSearchableFields: ['name', 'nameEn', 'slug'],
    description: {
      zh: '主题分类，并规定其文章多久复核一次。',
      en: 'What articles are about, and how often they must be checked.',
    },
    components: {
      beforeListTable: [
        {
          path: '/src/admin/tree/TreePanel.tsx#TreePanel',
          clientProps: { slug: slugs.categories },
        },
      ],
    },
  },
  endpoints: [treeEndpoint(slugs.categories)],
  defaultSort: 'position',
  access: { create: isAdmin, read: () => true, update: isAdmin, delete: isAdmin },
  hooks: {
    beforeOperation: [guardPublicReads],
    afterChange: [recordReferenceChange],
    afterDelete: [recordReferenceRemoval],
  },
  fields: [
    { name: 'name', type: 'text', required: true, label: { zh: '名称', en: 'Name (Chinese)' } },
    {
      name: 'nameEn',
      type: 'text',
      required: true,
      label: { zh: '英文名称', en: 'Name (English)' },
    },
    {
      name: 'slug',
      type: 'text',
      required: true,
      unique: true,
      index: true,
      label: { zh: '标识', en: 'Slug' },
    },
    {
      name: 'parent',
      type: 'relationship',
      relationTo: slugs.categories,
      index: true,
      label: { zh: '上级分类', en: 'Parent' },
    },
    {
      name: 'position',
      type: 'number',
      defaultValue: 0,
      label: { zh: '次序', en: 'Position' },
    },
    {
      name: 'reviewIntervalDays',
      type: 'number',
      min: 1,
      label: { zh: '复核周期（天）', en: 'Review interval (days)' },
      access: { read: isStaff },
      admin: {
        description: { zh: '留空则沿用上级分类', en: 'Inherited from the parent when empty' },
      },
    },
  ],
}
