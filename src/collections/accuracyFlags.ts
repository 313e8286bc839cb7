import type { CollectionConfig } from 'payload'
import { systemCollection } from '../access/staff.ts'
import { type FlagOrigin, flagOrigins } from '../domain/accuracy/flags.ts'
import { slugs } from '../slugs.ts'
import { articleField } from './articleField.ts'
import { dayAndTime } from './dayAndTime.ts'
import { groups } from './groups.ts'
import { policyDayField } from './policyDayField.ts'
import { resolveFlagEndpoint } from './resolveFlagEndpoint.ts'
import { severityOptions } from './severityOptions.ts'

const originLabels: Record<FlagOrigin, { zh: string; en: string }> = {
  editor: { zh: '编辑', en: 'Editor' },
  signal: { zh: '自动检查', en: 'Signal' },
  policy_change: { zh: '政策变动', en: 'Policy change' },
  correction: { zh: '读者纠错', en: 'Correction' },
  contradiction: { zh: '互相矛盾', en: 'Contradiction' },
  freshness: { zh: '逾期未复核', en: 'Overdue review' },
  source: { zh: '依据有变', en: 'Changed source' },
}

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
  access: systemCollection,
  endpoints: [resolveFlagEndpoint],
  fields: [
    articleField(),
    {
      name: 'severity',
      type: 'select',
      required: true,
      index: true,
      label: { zh: '程度', en: 'Severity' },
      options: severityOptions,
    },
    { name: 'reason', type: 'text', required: true, label: { zh: '原因', en: 'Reason' } },
    { name: 'message', type: 'textarea', label: { zh: '说明', en: 'Message' } },
    { name: 'figure', type: 'text', label: { zh: '有疑问的数字', en: 'Figure in doubt' } },
    {
      name: 'state',
      type: 'select',
      required: true,
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
    { ...policyDayField({ name: 'dueAt', label: { zh: '截止', en: 'Due' } }), index: true },
    {
      name: 'origin',
      type: 'select',
      required: true,
      defaultValue: 'editor',
      index: true,
      label: { zh: '来源', en: 'Origin' },
      options: flagOrigins.map((value) => ({ value, label: originLabels[value] })),
    },
    {
      name: 'policyChange',
      type: 'relationship',
      relationTo: slugs.policyChanges,
      index: true,
      label: { zh: '政策变动', en: 'Policy change' },
      admin: { condition: ({ origin }) => origin === 'policy_change' },
    },
    { name: 'sourceUrl', type: 'text', label: { zh: '见', en: 'See' } },
    {
      name: 'raisedBy',
      type: 'relationship',
      relationTo: slugs.users,
      label: { zh: '提出人', en: 'Raised by' },
    },
    {
      name: 'raisedAt',
      type: 'date',
      required: true,
      index: true,
      label: { zh: '提出时间', en: 'Raised at' },
      admin: { date: dayAndTime },
    },
    { name: 'contentHash', type: 'text', admin: { hidden: true } },
    // Says what raised it and on which article, so that no act raises it twice.
    { name: 'key', type: 'text', unique: true, index: true, admin: { hidden: true } },
    {
      name: 'resolvedBy',
      type: 'relationship',
      relationTo: slugs.users,
      label: { zh: '处理人', en: 'Resolved by' },
    },
    { name: 'resolvedAt', type: 'date', label: { zh: '处理时间', en: 'Resolved at' } },
    { name: 'note', type: 'textarea', label: { zh: '处理说明', en: 'Note' } },
    { name: 'evidence', type: 'text', label: { zh: '依据', en: 'Evidence' } },
  ],
}
