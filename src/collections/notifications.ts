import type { CollectionConfig, Endpoint, Field } from 'payload'
import { ownNotifications } from '../access/ownNotifications.ts'
import { nowOf } from '../access/served.ts'
import { nobody } from '../access/staff.ts'
import { notificationKinds } from '../domain/notifications/kinds.ts'
import { markRead } from '../operations/markRead.ts'
import { slugs } from '../slugs.ts'
import { groups } from './groups.ts'
import { readBody } from './readBody.ts'
import { readIds } from './readId.ts'

/** `POST /api/notifications/read` `{ ids? }`: marks one's own as read, all of them without ids. */
const read: Endpoint = {
  path: '/read',
  method: 'post',
  handler: async (req) => {
    const { ids } = await readBody(req)
    await markRead(req, ids === undefined ? ids : readIds('ids', ids, 500), nowOf(req))
    return Response.json({ ok: true })
  },
}

const hidden = (field: Field): Field => ({ ...field, admin: { hidden: true } }) as Field

/** What each member of the staff is told: their inbox. Written by `notify` alone. */
export const notifications: CollectionConfig = {
  slug: slugs.notifications,
  labels: {
    singular: { zh: '提醒', en: 'Notification' },
    plural: { zh: '收件箱', en: 'Inbox' },
  },
  admin: {
    group: groups.content,
    useAsTitle: 'title',
    defaultColumns: ['kind', 'comment', 'createdAt'],
    listSearchableFields: ['title', 'comment'],
    pagination: { defaultLimit: 25 },
    description: {
      zh: '等您处理的，和您的稿件的进展。提醒哪些、怎样提醒，可在“账户”中选择。',
      en: 'What waits for you, and what became of your work. Choose in your account what you are told, and how.',
    },
    components: { beforeListTable: ['/src/admin/MarkAllRead.tsx#MarkAllRead'] },
  },
  defaultSort: '-createdAt',
  graphQL: false,
  lockDocuments: false,
  access: { create: nobody, read: ownNotifications, update: nobody, delete: nobody },
  endpoints: [read],
  fields: [
    {
      name: 'kind',
      type: 'select',
      required: true,
      label: { zh: '事项', en: 'What happened' },
      options: [...notificationKinds],
      admin: { components: { Cell: '/src/admin/NotificationCell.tsx#NotificationCell' } },
    },
    { name: 'comment', type: 'textarea', label: { zh: '意见', en: 'Comment' } },
    { name: 'readAt', type: 'date', index: true, label: { zh: '已读', en: 'Read' } },
    // As they were at the time: what is told stays told.
    hidden({ name: 'title', type: 'text', label: { zh: '文章标题', en: 'Article' } }),
    hidden({ name: 'actorName', type: 'text' }),
    hidden({ name: 'day', type: 'text' }),
    hidden({
      name: 'article',
      type: 'relationship',
      relationTo: slugs.articles,
      index: true,
    }),
    // An id: what was told stays when the webhook itself is deleted.
    hidden({ name: 'webhook', type: 'text', index: true }),
    hidden({
      name: 'recipient',
      type: 'relationship',
      relationTo: slugs.users,
      required: true,
      index: true,
    }),
    hidden({ name: 'inbox', type: 'checkbox', defaultValue: true }),
    hidden({
      name: 'mail',
      type: 'select',
      index: true,
      options: ['none', 'wanted', 'made'],
      defaultValue: 'none',
    }),
    /** Says which occasion and whom, so that nobody is told twice. */
    hidden({ name: 'key', type: 'text', required: true, unique: true, index: true }),
  ],
}
