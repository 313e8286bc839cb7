import type { CollectionConfig } from 'payload'
import { isAdmin, nobody } from '../../access/staff.ts'
import { deliveryProblems } from '../../domain/webhooks/problem.ts'
import { slugs } from '../../slugs.ts'
import { groups } from '../groups.ts'
import { problemLabels } from '../problemLabels.ts'

/** Every attempt to send something to a webhook. Written by `recordDelivery` alone. */
export const webhookDeliveries: CollectionConfig = {
  slug: slugs.webhookDeliveries,
  labels: {
    singular: { zh: '推送记录', en: 'Webhook delivery' },
    plural: { zh: '推送记录', en: 'Webhook deliveries' },
  },
  admin: {
    group: groups.administration,
    hidden: ({ user }) => user?.role !== 'admin',
    useAsTitle: 'messageId',
    defaultColumns: ['createdAt', 'webhook', 'kind', 'changes', 'status', 'problem'],
    description: { zh: '30 天后删除。', en: 'Deleted after 30 days.' },
  },
  defaultSort: '-createdAt',
  graphQL: false,
  lockDocuments: false,
  access: { create: nobody, read: isAdmin, update: nobody, delete: nobody },
  fields: [
    {
      name: 'webhook',
      type: 'relationship',
      relationTo: slugs.webhooks,
      required: true,
      index: true,
      label: { zh: '推送', en: 'Webhook' },
    },
    {
      name: 'kind',
      type: 'select',
      required: true,
      label: { zh: '内容', en: 'What' },
      options: [
        { value: 'changes', label: { zh: '变更', en: 'Changes' } },
        { value: 'ping', label: { zh: '测试', en: 'Test' } },
      ],
    },
    { name: 'messageId', type: 'text', required: true, label: { zh: '编号', en: 'Id' } },
    { name: 'changes', type: 'number', label: { zh: '变更数', en: 'Changes' } },
    { name: 'since', type: 'text', label: { zh: '起（不含）', en: 'After cursor' } },
    { name: 'next', type: 'text', label: { zh: '止', en: 'To cursor' } },
    { name: 'status', type: 'number', label: { zh: '状态码', en: 'Status' } },
    {
      name: 'problem',
      type: 'select',
      label: { zh: '问题', en: 'Problem' },
      options: deliveryProblems.map((value) => ({ value, label: problemLabels[value] })),
    },
    { name: 'error', type: 'text', label: { zh: '问题详情', en: 'Details' } },
    { name: 'milliseconds', type: 'number', label: { zh: '耗时（毫秒）', en: 'Milliseconds' } },
  ],
}
