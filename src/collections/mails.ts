import type { CollectionConfig } from 'payload'
import { isAdmin, nobody } from '../access/staff.ts'
import { slugs } from '../slugs.ts'
import { dayAndTime } from './dayAndTime.ts'
import { groups } from './groups.ts'

/**
 * E-mails on their way out. Where no mail server is set they are kept here, so that an
 * administrator can hand one on (a link to reset a password, say).
 */
export const mails: CollectionConfig = {
  slug: slugs.mails,
  labels: {
    singular: { zh: '邮件', en: 'E-mail' },
    plural: { zh: '邮件', en: 'E-mails' },
  },
  admin: {
    group: groups.administration,
    hidden: ({ user }) => user?.role !== 'admin',
    useAsTitle: 'subject',
    defaultColumns: ['subject', 'to', 'state', 'attempts', 'createdAt'],
    listSearchableFields: ['subject', 'to'],
    description: {
      zh: '没有设置邮件服务器时，邮件保存在这里；寄出后只留主题。30 天后删除。',
      en: 'Kept here where no mail server is set; once sent, only the subject remains. Deleted after 30 days.',
    },
  },
  defaultSort: '-createdAt',
  graphQL: false,
  lockDocuments: false,
  access: { create: nobody, read: isAdmin, update: nobody, delete: isAdmin },
  fields: [
    { name: 'subject', type: 'text', required: true, label: { zh: '主题', en: 'Subject' } },
    { name: 'to', type: 'text', required: true, index: true, label: { zh: '收件人', en: 'To' } },
    { name: 'text', type: 'textarea', label: { zh: '正文', en: 'Text' } },
    { name: 'html', type: 'textarea', label: { zh: '正文（HTML）', en: 'Text (HTML)' } },
    {
      name: 'state',
      type: 'select',
      required: true,
      index: true,
      defaultValue: 'waiting',
      label: { zh: '状态', en: 'State' },
      options: [
        { value: 'waiting', label: { zh: '待寄', en: 'Waiting' } },
        { value: 'kept', label: { zh: '已保存', en: 'Kept' } },
        { value: 'sent', label: { zh: '已寄出', en: 'Sent' } },
        { value: 'failed', label: { zh: '未能寄出', en: 'Failed' } },
      ],
    },
    {
      name: 'attempts',
      type: 'number',
      required: true,
      defaultValue: 0,
      label: { zh: '尝试次数', en: 'Attempts' },
    },
    {
      name: 'dueAt',
      type: 'date',
      required: true,
      index: true,
      label: { zh: '下次尝试', en: 'Next attempt' },
      admin: { date: dayAndTime },
    },
    { name: 'sentAt', type: 'date', label: { zh: '寄出时间', en: 'Sent at' } },
    { name: 'lastError', type: 'textarea', label: { zh: '最近的错误', en: 'Last error' } },
  ],
}
