import type { Field } from 'payload'
import { systemOwned } from '../../access/staff.ts'
import {
  type PolicyChangeState,
  policyChangeStates,
} from '../../domain/accuracy/policy/policyChange.ts'
import { slugs } from '../../slugs.ts'
import { dayAndTime } from '../dayAndTime.ts'

const stateLabels: Record<PolicyChangeState, { zh: string; en: string }> = {
  draft: { zh: '草拟', en: 'Draft' },
  active: { zh: '进行中', en: 'Active' },
  closed: { zh: '已结束', en: 'Closed' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
}

const isActivated = ({ state }: { state?: unknown }): boolean => state !== 'draft'
const isEnded = ({ state }: { state?: unknown }): boolean =>
  state === 'closed' || state === 'cancelled'

/** What became of it. Written by the system alone. */
export const courseFields: Field[] = [
  {
    name: 'state',
    type: 'select',
    defaultValue: 'draft',
    index: true,
    label: { zh: '状态', en: 'State' },
    access: systemOwned,
    options: policyChangeStates.map((value) => ({ value, label: stateLabels[value] })),
  },
  {
    name: 'activatedBy',
    type: 'relationship',
    relationTo: slugs.users,
    label: { zh: '启动人', en: 'Activated by' },
    access: systemOwned,
    admin: { condition: isActivated },
  },
  {
    name: 'activatedAt',
    type: 'date',
    label: { zh: '启动时间', en: 'Activated at' },
    access: systemOwned,
    admin: { condition: isActivated, date: dayAndTime },
  },
  {
    name: 'closedBy',
    type: 'relationship',
    relationTo: slugs.users,
    label: { zh: '结束人', en: 'Ended by' },
    access: systemOwned,
    admin: { condition: isEnded },
  },
  {
    name: 'closedAt',
    type: 'date',
    label: { zh: '结束时间', en: 'Ended at' },
    access: systemOwned,
    admin: { condition: isEnded, date: dayAndTime },
  },
  {
    name: 'reason',
    type: 'textarea',
    label: { zh: '取消的理由', en: 'Reason for cancelling it' },
    access: systemOwned,
    admin: { condition: ({ state }) => state === 'cancelled' },
  },
  {
    name: 'progress',
    type: 'group',
    label: { zh: '进度', en: 'Progress' },
    access: systemOwned,
    // The bar above the form shows it as it goes on.
    admin: { hidden: true },
    fields: [
      {
        name: 'work',
        type: 'select',
        label: { zh: '正在进行', en: 'Under way' },
        options: [
          { value: 'flagging', label: { zh: '提出疑问', en: 'Flagging articles' } },
          { value: 'lifting', label: { zh: '撤回疑问', en: 'Lifting flags' } },
        ],
      },
      { name: 'done', type: 'number', label: { zh: '已处理', en: 'Done' } },
      { name: 'total', type: 'number', label: { zh: '共', en: 'Of' } },
      // Where the next batch begins.
      { name: 'cursor', type: 'text', admin: { hidden: true } },
    ],
  },
]
