import type { Field, FieldHook } from 'payload'
import { isAdmin, nobody } from '../../access/staff.ts'
import { disabledReasons } from '../../domain/webhooks/judgeReply.ts'
import { deliveryProblems } from '../../domain/webhooks/problem.ts'
import { slugs } from '../../slugs.ts'
import { problemLabels } from '../problemLabels.ts'

const dayAndTime = { pickerAppearance: 'dayAndTime', displayFormat: 'yyyy-MM-dd HH:mm:ss' } as const

/** Secrets are stored so that a copy of the database alone signs nothing. */
const decrypted: FieldHook = ({ value, req }) =>
  typeof value === 'string' ? req.payload.decrypt(value) : value

const secretField = (name: string, label: { zh: string; en: string }): Field => ({
  name,
  type: 'text',
  label,
  hooks: { afterRead: [decrypted] },
})

const shown: Field[] = [
  secretField('secret', { zh: '密钥', en: 'Secret' }),
  {
    name: 'failures',
    type: 'number',
    label: { zh: '连续失败', en: 'Failures in a row' },
  },
  {
    name: 'nextAttemptAt',
    type: 'date',
    label: { zh: '下次尝试', en: 'Next attempt' },
    admin: { date: dayAndTime, condition: ({ failures }) => failures > 0 },
  },
  {
    name: 'lastStatus',
    type: 'number',
    label: { zh: '最近的状态码', en: 'Last status' },
  },
  {
    name: 'lastProblem',
    type: 'select',
    label: { zh: '最近的问题', en: 'Last problem' },
    options: deliveryProblems.map((value) => ({ value, label: problemLabels[value] })),
  },
  { name: 'lastError', type: 'text', label: { zh: '问题详情', en: 'Details' } },
  {
    name: 'lastDeliveredAt',
    type: 'date',
    label: { zh: '最近送达', en: 'Last delivered' },
    admin: { date: dayAndTime },
  },
  {
    name: 'disabledAt',
    type: 'date',
    label: { zh: '自动停用于', en: 'Switched off at' },
    admin: { date: dayAndTime, condition: ({ disabledAt }) => Boolean(disabledAt) },
  },
  {
    name: 'disabledReason',
    type: 'select',
    label: { zh: '停用原因', en: 'Switched off because' },
    options: [
      { value: disabledReasons[0], label: { zh: '约一天都送不到', en: 'It failed for a day' } },
      { value: disabledReasons[1], label: { zh: '接收方答复 410', en: 'It said 410 Gone' } },
    ],
    admin: { condition: ({ disabledReason }) => Boolean(disabledReason) },
  },
]

const hidden: Field[] = [
  /** The sequence of the last change that was taken. */
  { name: 'cursor', type: 'number', required: true, defaultValue: 0 },
  /** That of the last change of what was sent and not taken: a retry ends there too. */
  { name: 'batchEnd', type: 'number' },
  /** Who is sending; an answer to somebody else's attempt counts for nothing. */
  { name: 'claim', type: 'text' },
  secretField('previousSecret', { zh: '旧密钥', en: 'Previous secret' }),
  { name: 'rotatedAt', type: 'date' },
]

const ownedBySystem = { create: nobody, read: isAdmin, update: nobody }

/** How a webhook stands. Written by the system alone (`keepStanding`, `deliverBatch`). */
export const standingFields: Field[] = [
  ...shown.map(
    (field) =>
      ({
        ...field,
        access: ownedBySystem,
        admin: { ...field.admin, position: 'sidebar', readOnly: true },
      }) as Field,
  ),
  ...hidden.map((field) => ({ ...field, access: ownedBySystem, admin: { hidden: true } }) as Field),
  {
    name: 'deliveries',
    type: 'join',
    collection: slugs.webhookDeliveries,
    on: 'webhook',
    label: { zh: '最近的发送', en: 'Recent deliveries' },
    admin: {
      allowCreate: false,
      defaultColumns: ['createdAt', 'kind', 'changes', 'status', 'problem', 'milliseconds'],
    },
  },
]
