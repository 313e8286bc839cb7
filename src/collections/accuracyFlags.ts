import type { CollectionConfig } from 'payload'
import { isStaff, nobody } from '../access/staff.ts'
import { slugs } from '../slugs.ts'
import { groups } from './groups.ts'

/** Open and settled doubts about articles. Raised and resolved by operations, never by hand. */
export const accuracyFlags: CollectionConfig = {
  slug: slugs.accuracyFlags,
  labels: {
    singular: { zh: '疑问', en: 'Accuracy flag' },
    plural: { zh: '疑问', en: 'Accuracy flags' },
  },
  admin: {
    group: groups.accuracy,
    useAsTitle: 'message',
    defaultColumns: ['message', 'article', 'severity', 'state', 'dueAt'],
    description: { zh: '对文章准确性的疑问。', en: 'Doubts about the accuracy of articles.' },
  },
  graphQL: false,
  access: { create: nobody, read: isStaff, update: nobody, delete: nobody },
  fields: [
    {
      name: 'article',
      type: 'relationship',
      relationTo: slugs.articles,
      required: true,
      index: true,
      label: { zh: '文章', en: 'Article' },
    },
    {
      name: 'severity',
      type: 'select',
      required: true,
      index: true,
      label: { zh: '程度', en: 'Severity' },
      options: [
        { value: 'notice', label: { zh: '提醒', en: 'Notice' } },
        { value: 'block', label: { zh: '拦截', en: 'Block' } },
      ],
    },
    { name: 'reason', type: 'text', label: { zh: '原因', en: 'Reason' } },
    { name: 'message', type: 'textarea', label: { zh: '说明', en: 'Message' } },
    {
      name: 'state',
      type: 'select',
      defaultValue: 'open',
      index: true,
      label: { zh: '状态', en: 'State' },
      options: [
        { value: 'open', label: { zh: '未决', en: 'Open' } },
        { value: 'fixed', label: { zh: '已修正', en: 'Fixed' } },
        { value: 'confirmed', label: { zh: '核实无误', en: 'Confirmed right' } },
        { value: 'dismissed', label: { zh: '不成立', en: 'Dismissed' } },
      ],
    },
    { name: 'dueAt', type: 'date', index: true, label: { zh: '截止', en: 'Due' } },
  ],
}
