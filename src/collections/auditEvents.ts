import type { CollectionConfig } from 'payload'
import { systemCollection } from '../access/staff.ts'
import { slugs } from '../slugs.ts'
import { groups } from './groups.ts'
import { refuseRewriting } from './refuseRewriting.ts'

const inWords = { components: { Cell: '/src/admin/AuditCell.tsx#AuditCell' } }

/** What happened to articles, append-only and chained by hash. See `appendAuditEvent`. */
export const auditEvents: CollectionConfig = {
  slug: slugs.auditEvents,
  labels: {
    singular: { zh: '审计记录', en: 'Audit event' },
    plural: { zh: '审计记录', en: 'Audit events' },
  },
  admin: {
    group: groups.administration,
    useAsTitle: 'event',
    defaultColumns: ['sequence', 'event', 'article', 'at'],
    description: {
      zh: '每次流转一条，只增不改，前后以指纹相连。',
      en: 'One per transition, never changed, each linked to the one before by its hash.',
    },
  },
  defaultSort: '-sequence',
  graphQL: false,
  lockDocuments: false,
  access: systemCollection,
  hooks: { beforeOperation: [refuseRewriting] },
  fields: [
    {
      name: 'sequence',
      type: 'number',
      required: true,
      unique: true,
      index: true,
      label: { zh: '序号', en: 'Sequence' },
    },
    {
      name: 'event',
      type: 'text',
      required: true,
      label: { zh: '事件', en: 'Event' },
      admin: {
        components: { Cell: '/src/admin/history/AuditSentenceCell.tsx#AuditSentenceCell' },
      },
    },
    // Plain ids, not relationships: the record outlives what it speaks of.
    {
      name: 'article',
      type: 'text',
      index: true,
      label: { zh: '文章', en: 'Article' },
      admin: {
        components: { Cell: '/src/admin/history/RecordedArticleCell.tsx#RecordedArticleCell' },
      },
    },
    {
      name: 'policyChange',
      type: 'text',
      index: true,
      label: { zh: '政策变动', en: 'Policy change' },
    },
    { name: 'actor', type: 'text', label: { zh: '操作人', en: 'Actor' } },
    { name: 'role', type: 'text', label: { zh: '角色', en: 'Role' } },
    { name: 'from', type: 'text', label: { zh: '原状态', en: 'From' }, admin: inWords },
    { name: 'to', type: 'text', label: { zh: '新状态', en: 'To' }, admin: inWords },
    { name: 'revision', type: 'number', label: { zh: '修订号', en: 'Revision' } },
    { name: 'contentHash', type: 'text', label: { zh: '内容指纹', en: 'Content hash' } },
    { name: 'comment', type: 'textarea', label: { zh: '意见', en: 'Comment' } },
    { name: 'at', type: 'text', label: { zh: '时间', en: 'At' }, admin: inWords },
    { name: 'requestId', type: 'text', label: { zh: '请求编号', en: 'Request' } },
    { name: 'previousHash', type: 'text', label: { zh: '前一条指纹', en: 'Previous hash' } },
    { name: 'hash', type: 'text', label: { zh: '指纹', en: 'Hash' } },
  ],
}
