import type { CollectionConfig } from 'payload'
import { isReviewer, isStaff } from '../access/staff.ts'
import { slugs } from '../slugs.ts'
import { insuranceTypes } from './articles/contentFields.ts'
import { groups } from './groups.ts'
import { httpUrl } from './httpUrl.ts'
import { policyDayField } from './policyDayField.ts'

/** A rule changed somewhere: which articles it touches, and from when. */
export const policyChanges: CollectionConfig = {
  slug: slugs.policyChanges,
  labels: {
    singular: { zh: '政策变动', en: 'Policy change' },
    plural: { zh: '政策变动', en: 'Policy changes' },
  },
  admin: {
    group: groups.accuracy,
    useAsTitle: 'title',
    defaultColumns: ['title', 'regions', 'categories', 'effectiveFrom', 'state'],
    description: {
      zh: '某地某项规定自某日起变动。',
      en: 'A rule changed for some regions from some day.',
    },
  },
  graphQL: false,
  access: { create: isReviewer, read: isStaff, update: isReviewer, delete: isReviewer },
  fields: [
    { name: 'title', type: 'text', required: true, label: { zh: '标题', en: 'Title' } },
    { name: 'summary', type: 'textarea', label: { zh: '变动内容', en: 'What changed' } },
    {
      name: 'regions',
      type: 'relationship',
      relationTo: slugs.regions,
      hasMany: true,
      label: { zh: '地区', en: 'Regions' },
    },
    {
      name: 'categories',
      type: 'relationship',
      relationTo: slugs.categories,
      hasMany: true,
      label: { zh: '分类', en: 'Categories' },
    },
    {
      name: 'insuranceType',
      type: 'select',
      options: insuranceTypes,
      label: { zh: '参保身份', en: 'Insurance type' },
    },
    policyDayField({ name: 'effectiveFrom', label: { zh: '生效日期', en: 'Effective from' } }),
    { name: 'sourceUrl', type: 'text', label: { zh: '文件网址', en: 'Source' }, validate: httpUrl },
    {
      name: 'state',
      type: 'select',
      defaultValue: 'draft',
      label: { zh: '状态', en: 'State' },
      access: { create: () => false, update: () => false },
      options: [
        { value: 'draft', label: { zh: '草拟', en: 'Draft' } },
        { value: 'active', label: { zh: '进行中', en: 'Active' } },
        { value: 'closed', label: { zh: '已结束', en: 'Closed' } },
      ],
    },
  ],
}
