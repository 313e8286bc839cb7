import type { CollectionConfig } from 'payload'
import { systemCollection } from '../access/staff.ts'
import { type FindingState, findingStates } from '../domain/accuracy/reconcileFindings.ts'
import { fields as texts } from '../domain/accuracy/signals/article.ts'
import { type Severity, severities, signalIds } from '../domain/accuracy/signals/signals.ts'
import { slugs } from '../slugs.ts'
import { articleField } from './articleField.ts'
import { findingEndpoints } from './findingEndpoints.ts'
import { groups } from './groups.ts'

const severityLabels: Record<Severity, { zh: string; en: string }> = {
  strict: { zh: '须处理', en: 'Must be settled' },
  task: { zh: '待复核', en: 'To be reviewed' },
  note: { zh: '提示', en: 'Note' },
}

const stateLabels: Record<FindingState, { zh: string; en: string }> = {
  open: { zh: '未决', en: 'Open' },
  dismissed: { zh: '已忽略', en: 'Dismissed' },
  gone: { zh: '已忽略，文字已不在', en: 'Dismissed, words gone' },
}

/** What rules found doubtful in working copies. Written by `updateFindings`, never by hand. */
export const findings: CollectionConfig = {
  slug: slugs.findings,
  labels: {
    singular: { zh: '检查结果', en: 'Finding' },
    plural: { zh: '检查结果', en: 'Findings' },
  },
  admin: {
    group: groups.accuracy,
    useAsTitle: 'quote',
    defaultColumns: ['quote', 'signal', 'severity', 'article', 'state'],
    description: {
      zh: '自动检查在文章中发现的可疑之处；在文章的编辑页处理。',
      en: 'What the checks found doubtful in articles; settled where the article is edited.',
    },
  },
  graphQL: false,
  lockDocuments: false,
  access: systemCollection,
  endpoints: findingEndpoints,
  fields: [
    articleField(),
    // The article's id and the finding's own key, so that it is stored once.
    { name: 'key', type: 'text', required: true, unique: true, admin: { hidden: true } },
    {
      name: 'signal',
      type: 'select',
      required: true,
      index: true,
      label: { zh: '检查项', en: 'Signal' },
      options: [...signalIds],
    },
    {
      name: 'severity',
      type: 'select',
      required: true,
      index: true,
      label: { zh: '程度', en: 'Severity' },
      options: severities.map((value) => ({ value, label: severityLabels[value] })),
    },
    {
      name: 'field',
      type: 'select',
      required: true,
      label: { zh: '所在字段', en: 'Field' },
      options: [...texts],
    },
    // In UTF-16 units of the field's plain text.
    { name: 'start', type: 'number', required: true, admin: { hidden: true } },
    { name: 'end', type: 'number', required: true, admin: { hidden: true } },
    { name: 'quote', type: 'textarea', label: { zh: '原文', en: 'Words' } },
    // What the message says beside the words.
    { name: 'data', type: 'json', admin: { hidden: true } },
    // Of the text it was first found in.
    { name: 'contentHash', type: 'text', admin: { hidden: true } },
    {
      name: 'state',
      type: 'select',
      required: true,
      defaultValue: 'open',
      index: true,
      label: { zh: '状态', en: 'State' },
      options: findingStates.map((value) => ({ value, label: stateLabels[value] })),
    },
    {
      name: 'dismissedBy',
      type: 'relationship',
      relationTo: slugs.users,
      label: { zh: '忽略人', en: 'Dismissed by' },
    },
    { name: 'dismissedAt', type: 'date', label: { zh: '忽略时间', en: 'Dismissed at' } },
    { name: 'note', type: 'textarea', label: { zh: '理由', en: 'Note' } },
  ],
}
