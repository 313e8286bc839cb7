import type { Condition, Field, GroupField } from 'payload'
import {
  type Channel,
  channels,
  isAdminKind,
  type NotificationKind,
  notificationKinds,
} from '../../domain/notifications/kinds.ts'
import { slugs } from '../../slugs.ts'

const kindLabels: Record<NotificationKind, { zh: string; en: string }> = {
  submitted: { zh: '送审', en: 'Submitted for review' },
  changes_requested: { zh: '退回修改', en: 'Changes requested' },
  approved: { zh: '批准', en: 'Approved' },
  published: { zh: '发布', en: 'Published' },
  emergency_published: { zh: '紧急发布', en: 'Emergency published' },
  assigned: { zh: '指派给我', en: 'Assigned to me' },
  due_tomorrow: { zh: '明天到期', en: 'Due tomorrow' },
  overdue: { zh: '已经逾期', en: 'Overdue' },
  not_published: { zh: '定时发布未成', en: 'Scheduled, but not published' },
  correction: { zh: '读者纠错', en: 'Correction by a reader' },
  webhook_disabled: { zh: '推送被停用', en: 'Webhook switched off' },
}

const channelLabels: Record<Channel, { zh: string; en: string }> = {
  inbox: { zh: '收件箱', en: 'inbox' },
  email: { zh: '邮件', en: 'e-mail' },
}

const isAdministrator: Condition = (_data, _siblings, { user }) =>
  user?.collection === slugs.users && user.role === 'admin'

const choice = (kind: NotificationKind, channel: Channel): Field => ({
  name: `${kind}_${channel}`,
  type: 'checkbox',
  defaultValue: true,
  label: {
    zh: `${kindLabels[kind].zh}：${channelLabels[channel].zh}`,
    en: `${kindLabels[kind].en}: ${channelLabels[channel].en}`,
  },
  ...(isAdminKind(kind) && { admin: { condition: isAdministrator } }),
})

/** What a member of the staff is told, and how: one box for each kind and channel. */
export const notificationFields: GroupField = {
  name: 'notifications',
  type: 'group',
  label: { zh: '提醒', en: 'Notifications' },
  fields: notificationKinds.map((kind) => ({
    type: 'row',
    fields: channels.map((channel) => choice(kind, channel)),
  })),
}
