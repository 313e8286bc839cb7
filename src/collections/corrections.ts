import type { CollectionConfig } from 'payload'
import { isStaff, nobody } from '../access/staff.ts'
import { slugs } from '../slugs.ts'
import { groups } from './groups.ts'

/** Readers' reports that something is wrong. Never publicly readable. */
export const corrections: CollectionConfig = {
  slug: slugs.corrections,
  labels: {
    singular: { zh: '纠错', en: 'Correction' },
    plural: { zh: '纠错', en: 'Corrections' },
  },
  admin: {
    group: groups.accuracy,
    useAsTitle: 'reference',
    defaultColumns: ['reference', 'article', 'message', 'state', 'createdAt'],
    description: { zh: '读者报告的错误。', en: 'Mistakes that readers reported.' },
  },
  graphQL: false,
  access: { create: nobody, read: isStaff, update: nobody, delete: nobody },
  fields: [
    {
      name: 'reference',
      type: 'text',
      unique: true,
      index: true,
      label: { zh: '编号', en: 'Reference' },
    },
    {
      name: 'article',
      type: 'relationship',
      relationTo: slugs.articles,
      index: true,
      label: { zh: '文章', en: 'Article' },
    },
    { name: 'message', type: 'textarea', required: true, label: { zh: '内容', en: 'Message' } },
    { name: 'quote', type: 'textarea', label: { zh: '引文', en: 'Quote' } },
    { name: 'sourceUrl', type: 'text', label: { zh: '依据网址', en: 'Source' } },
    {
      name: 'state',
      type: 'select',
      defaultValue: 'open',
      index: true,
      label: { zh: '状态', en: 'State' },
      options: [
        { value: 'open', label: { zh: '待处理', en: 'Open' } },
        { value: 'accepted', label: { zh: '已采纳', en: 'Accepted' } },
        { value: 'rejected', label: { zh: '未采纳', en: 'Rejected' } },
      ],
    },
  ],
}
