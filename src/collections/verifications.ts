import type { CollectionConfig } from 'payload'
import { systemCollection } from '../access/staff.ts'
import { slugs } from '../slugs.ts'
import { dayAndTime } from './dayAndTime.ts'
import { groups } from './groups.ts'
import { refuseRewriting } from './refuseRewriting.ts'

/** Who checked which text, when and against what. Written by `verifyArticle`, never changed. */
export const verifications: CollectionConfig = {
  slug: slugs.verifications,
  labels: {
    singular: { zh: '核实记录', en: 'Verification' },
    plural: { zh: '核实记录', en: 'Verifications' },
  },
  admin: {
    group: groups.accuracy,
    useAsTitle: 'at',
    defaultColumns: ['at', 'article', 'by', 'nextReviewAt'],
    description: {
      zh: '谁在何时对照哪些来源核实过，只增不改。',
      en: 'Who checked which text, when and against what; never changed.',
    },
  },
  defaultSort: '-at',
  graphQL: false,
  lockDocuments: false,
  access: systemCollection,
  hooks: { beforeOperation: [refuseRewriting] },
  fields: [
    {
      name: 'at',
      type: 'date',
      required: true,
      index: true,
      label: { zh: '时间', en: 'At' },
      admin: { date: dayAndTime },
    },
    {
      name: 'article',
      type: 'relationship',
      relationTo: slugs.articles,
      index: true,
      label: { zh: '文章', en: 'Article' },
    },
    {
      name: 'by',
      type: 'relationship',
      relationTo: slugs.users,
      label: { zh: '核实人', en: 'By' },
    },
    {
      name: 'sources',
      type: 'array',
      label: { zh: '对照的来源', en: 'Checked against' },
      fields: [
        { name: 'url', type: 'text', required: true, label: { zh: '网址', en: 'Address' } },
        { name: 'title', type: 'text', label: { zh: '名称', en: 'Title' } },
        { name: 'note', type: 'text', label: { zh: '备注', en: 'Note' } },
      ],
    },
    { name: 'note', type: 'textarea', label: { zh: '说明', en: 'Note' } },
    { name: 'contentHash', type: 'text', label: { zh: '内容指纹', en: 'Content hash' } },
    {
      name: 'nextReviewAt',
      type: 'date',
      label: { zh: '下次复核', en: 'Next review' },
      admin: { date: { pickerAppearance: 'dayOnly', displayFormat: 'yyyy-MM-dd' } },
    },
  ],
}
