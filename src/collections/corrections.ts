import type { CollectionConfig } from 'payload'
import { nobody, systemCollection } from '../access/staff.ts'
import { type CorrectionState, correctionStates } from '../domain/corrections/states.ts'
import { slugs } from '../slugs.ts'
import { correctionEndpoints } from './correctionEndpoints.ts'
import { dayAndTime } from './dayAndTime.ts'
import { groups } from './groups.ts'

const stateLabels: Record<CorrectionState, { zh: string; en: string }> = {
  open: { zh: '待处理', en: 'Open' },
  accepted: { zh: '已采纳', en: 'Accepted' },
  rejected: { zh: '未采纳', en: 'Rejected' },
}

/** Only there once it was decided. */
const isClosed = ({ state }: { state?: unknown }): boolean => state !== 'open'

/**
 * Readers' reports that something is wrong. Taken in and decided by operations (see
 * `correctionEndpoints`), never written by hand and never publicly readable.
 */
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
    listSearchableFields: ['reference', 'message'],
    description: { zh: '读者报告的错误。', en: 'Mistakes that readers reported.' },
    components: {
      beforeListTable: ['/src/admin/corrections/CorrectionTabs.tsx#CorrectionTabs'],
      edit: { beforeDocumentControls: ['/src/admin/CorrectionBar.tsx#CorrectionBar'] },
    },
  },
  defaultSort: '-createdAt',
  graphQL: false,
  access: systemCollection,
  endpoints: correctionEndpoints,
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
      name: 'contact',
      type: 'text',
      label: { zh: '联系方式', en: 'Contact' },
      admin: {
        description: { zh: '了结 90 天后删除', en: 'Erased 90 days after the decision' },
      },
    },
    {
      name: 'state',
      type: 'select',
      defaultValue: 'open',
      index: true,
      label: { zh: '状态', en: 'State' },
      options: correctionStates.map((value) => ({ value, label: stateLabels[value] })),
    },
    {
      name: 'reason',
      type: 'textarea',
      label: { zh: '不采纳的理由', en: 'Reason for rejecting it' },
      admin: {
        condition: ({ state }) => state === 'rejected',
        description: { zh: '读者凭编号可以看到', en: 'Readers see this by the reference' },
      },
    },
    {
      name: 'flag',
      type: 'relationship',
      relationTo: slugs.accuracyFlags,
      label: { zh: '疑问', en: 'Accuracy flag' },
      admin: { condition: ({ state }) => state === 'accepted' },
    },
    {
      name: 'closedBy',
      type: 'relationship',
      relationTo: slugs.users,
      label: { zh: '处理人', en: 'Decided by' },
      admin: { condition: isClosed },
    },
    {
      name: 'closedAt',
      type: 'date',
      index: true,
      label: { zh: '处理时间', en: 'Decided at' },
      admin: {
        condition: isClosed,
        date: dayAndTime,
      },
    },
    {
      name: 'text',
      type: 'ui',
      admin: {
        position: 'sidebar',
        disableListColumn: true,
        components: { Field: '/src/admin/corrections/CorrectedText.tsx#CorrectedText' },
      },
    },
    // Tells two senders apart, for the limits alone; erased after 30 days.
    { name: 'senderHash', type: 'text', index: true, hidden: true, access: { read: nobody } },
    // 1, 2, 3 …: two that are taken in at once meet here and are counted one after the other.
    { name: 'sequence', type: 'number', unique: true, index: true, hidden: true },
  ],
}
