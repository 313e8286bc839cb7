import type { Condition, Field, GroupField } from 'payload'
import { isStaff, nobody, systemOwned } from '../../access/staff.ts'
import { accuracyStatuses } from '../../domain/accuracy/accuracy.ts'
import { states } from '../../domain/workflow/states.ts'
import { slugs } from '../../slugs.ts'
import { dayAndTime } from '../dayAndTime.ts'
import { policyDayField } from '../policyDayField.ts'
import { validateAssignee } from './validateAssignee.ts'

const assignable = { create: isStaff, update: isStaff, read: isStaff }

const stateLabels: Record<(typeof states)[number], { zh: string; en: string }> = {
  draft: { zh: '草稿', en: 'Draft' },
  in_review: { zh: '审核中', en: 'In review' },
  changes_requested: { zh: '待修改', en: 'Changes requested' },
  approved: { zh: '已批准', en: 'Approved' },
  scheduled: { zh: '待发布', en: 'Scheduled' },
  published: { zh: '已发布', en: 'Published' },
  withdrawn: { zh: '已撤下', en: 'Withdrawn' },
}

const accuracyLabels: Record<(typeof accuracyStatuses)[number], { zh: string; en: string }> = {
  unverified: { zh: '未核实', en: 'Unverified' },
  verified: { zh: '已核实', en: 'Verified' },
  due: { zh: '待复核', en: 'Due for review' },
  flagged: { zh: '有疑问', en: 'Flagged' },
  blocked: { zh: '已拦截', en: 'Blocked' },
}

const hidden = { hidden: true } as const
/** Nothing of the workflow is known before the first save. */
const exists: Condition = (_, sibling) => Boolean(sibling?.state)
const columnLabel = '/src/admin/ColumnLabel.tsx#ColumnLabel'
const dayCell = '/src/admin/list/PolicyDayCell.tsx#PolicyDayCell'

/** Fields that only the system writes and only staff read; the screen shows the useful ones. */
const owned = (fields: Field[]): Field[] =>
  fields.map((field) => ({ access: systemOwned, ...field }) as Field)

export const workflowField: GroupField = {
  name: 'workflow',
  type: 'group',
  label: { zh: '工作流', en: 'Workflow' },
  access: { read: isStaff },
  admin: { position: 'sidebar' },
  fields: [
    ...owned([
      {
        name: 'state',
        type: 'select',
        label: { zh: '状态', en: 'State' },
        options: states.map((value) => ({ value, label: stateLabels[value] })),
        index: true,
        admin: {
          readOnly: true,
          condition: exists,
          components: { Label: columnLabel, Cell: '/src/admin/list/StateCell.tsx#StateCell' },
        },
      },
      {
        name: 'revision',
        type: 'number',
        label: { zh: '修订号', en: 'Revision' },
        admin: { readOnly: true, condition: exists },
      },
      {
        name: 'changedBy',
        type: 'relationship',
        relationTo: slugs.users,
        label: { zh: '最近改动人', en: 'Last changed by' },
        admin: { hidden: true },
      },
      {
        name: 'contributors',
        type: 'relationship',
        relationTo: slugs.users,
        hasMany: true,
        label: { zh: '本轮修改人', en: 'Contributors' },
        admin: {
          readOnly: true,
          condition: exists,
          description: {
            zh: '自上次发布以来修改过内容的人，不能批准本文',
            en: 'Who changed the text since it last went live; they may not approve it',
          },
        },
      },
      {
        name: 'contentHash',
        type: 'text',
        label: { zh: '内容指纹', en: 'Content hash' },
        admin: hidden,
      },
      {
        name: 'approvedHash',
        type: 'text',
        label: { zh: '批准指纹', en: 'Approved hash' },
        admin: hidden,
      },
      {
        name: 'approvedBy',
        type: 'relationship',
        relationTo: slugs.users,
        label: { zh: '批准人', en: 'Approved by' },
        admin: { readOnly: true, condition: (_, sibling) => Boolean(sibling.approvedBy) },
      },
      {
        name: 'approvedAt',
        type: 'date',
        label: { zh: '批准时间', en: 'Approved at' },
        admin: {
          readOnly: true,
          condition: (_, sibling) => Boolean(sibling.approvedAt),
          date: dayAndTime,
        },
      },
      {
        name: 'publishAt',
        type: 'date',
        index: true,
        label: { zh: '定时发布', en: 'Publish at' },
        admin: {
          readOnly: true,
          condition: (_, sibling) => Boolean(sibling.publishAt),
          date: dayAndTime,
        },
      },
      {
        name: 'unreviewed',
        type: 'checkbox',
        label: { zh: '未经审核', en: 'Unreviewed' },
        admin: { readOnly: true, condition: (_, sibling) => sibling.unreviewed === true },
      },
      {
        name: 'emergencyBy',
        type: 'relationship',
        relationTo: slugs.users,
        label: { zh: '紧急发布人', en: 'Emergency publisher' },
        admin: { readOnly: true, condition: (_, sibling) => Boolean(sibling.emergencyBy) },
      },
    ]),
    {
      name: 'assignee',
      type: 'relationship',
      relationTo: slugs.users,
      label: { zh: '负责人', en: 'Assignee' },
      access: assignable,
      filterOptions: { disabled: { not_equals: true } },
      validate: validateAssignee,
      admin: {
        components: { Label: columnLabel, Cell: '/src/admin/list/NamesCell.tsx#NamesCell' },
      },
    },
    {
      ...policyDayField({ name: 'dueAt', label: { zh: '截止日期', en: 'Due' } }),
      index: true,
      access: assignable,
    },
  ],
}

const publicOwned = { create: nobody, update: nobody }

export const accuracyField: GroupField = {
  name: 'accuracy',
  type: 'group',
  label: { zh: '准确性', en: 'Accuracy' },
  access: publicOwned,
  admin: { position: 'sidebar' },
  fields: [
    {
      name: 'status',
      type: 'select',
      label: { zh: '核实状态', en: 'Accuracy' },
      options: accuracyStatuses.map((value) => ({ value, label: accuracyLabels[value] })),
      defaultValue: 'unverified',
      index: true,
      admin: {
        readOnly: true,
        components: { Label: columnLabel, Cell: '/src/admin/list/AccuracyCell.tsx#AccuracyCell' },
      },
    },
    {
      name: 'verifiedAt',
      type: 'date',
      label: { zh: '核实时间', en: 'Verified at' },
      admin: { readOnly: true, condition: (_, sibling) => Boolean(sibling.verifiedAt) },
    },
    {
      name: 'verifiedBy',
      type: 'relationship',
      relationTo: slugs.users,
      label: { zh: '核实人', en: 'Verified by' },
      access: systemOwned,
      admin: { readOnly: true, condition: (_, sibling) => Boolean(sibling.verifiedBy) },
    },
    { name: 'verifiedAgainst', type: 'json', admin: hidden },
    {
      name: 'nextReviewAt',
      type: 'date',
      index: true,
      label: { zh: '下次复核', en: 'Next review' },
      admin: {
        readOnly: true,
        condition: (_, sibling) => Boolean(sibling.nextReviewAt),
        components: { Label: columnLabel, Cell: dayCell },
      },
    },
    { name: 'notices', type: 'json', admin: hidden },
    {
      name: 'openNotices',
      type: 'number',
      defaultValue: 0,
      label: { zh: '未决提醒', en: 'Open notices' },
      admin: hidden,
    },
    {
      name: 'openBlocks',
      type: 'number',
      defaultValue: 0,
      label: { zh: '未决拦截', en: 'Open blocks' },
      access: systemOwned,
      admin: hidden,
    },
    {
      name: 'withheld',
      type: 'checkbox',
      defaultValue: false,
      label: { zh: '暂停提供', en: 'Withheld' },
      access: systemOwned,
      admin: { readOnly: true, condition: (_, sibling) => sibling.withheld === true },
    },
    { name: 'withheldSince', type: 'date', access: systemOwned, admin: hidden },
    { name: 'withheldReason', type: 'text', access: systemOwned, admin: hidden },
  ],
}
