import type { Field } from 'payload'
import { isStaff, systemOwned } from '../../access/staff.ts'
import { slugs } from '../../slugs.ts'
import { dayAndTime } from '../dayAndTime.ts'

/** Where an imported page came from, and what its parser could not place. Staff only. */
export const legacyField: Field = {
  name: 'legacy',
  type: 'group',
  label: { zh: '导入来源', en: 'Import origin' },
  access: systemOwned,
  admin: { condition: (data) => Boolean(data?.legacy?.origin) },
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'origin',
          type: 'text',
          unique: true,
          label: { zh: '页面标识', en: 'Page origin' },
          admin: { readOnly: true },
          hooks: { beforeDuplicate: [() => null] },
        },
        {
          name: 'batchDate',
          type: 'text',
          label: { zh: '抓取批次日期', en: 'Batch date' },
          admin: {
            readOnly: true,
            description: {
              zh: '抓取当天的日期，不是政策生效日期',
              en: 'The day it was collected, not the day the policy took effect',
            },
          },
        },
        {
          name: 'titleYear',
          type: 'number',
          label: { zh: '标题中的年份', en: 'Year in the title' },
          admin: { readOnly: true },
        },
      ],
    },
    {
      name: 'checksum',
      type: 'text',
      label: { zh: '校验和', en: 'Checksum' },
      admin: { hidden: true },
    },
    {
      name: 'importedHash',
      type: 'text',
      label: { zh: '导入时的内容指纹', en: 'Content hash at import' },
      admin: { hidden: true },
    },
    {
      name: 'importedAt',
      type: 'date',
      label: { zh: '导入时间', en: 'Imported at' },
      admin: {
        readOnly: true,
        date: dayAndTime,
      },
    },
    {
      name: 'unplaced',
      type: 'json',
      label: { zh: '未能归位的文字', en: 'Text that could not be placed' },
      admin: {
        readOnly: true,
        condition: (_, sibling) => Array.isArray(sibling?.unplaced) && sibling.unplaced.length > 0,
      },
    },
    {
      name: 'raw',
      type: 'textarea',
      label: { zh: '原文', en: 'Original text' },
      admin: { readOnly: true, rows: 8 },
    },
  ],
}

/** Set by `withdraw`; public in the tombstone only. */
export const withdrawalField: Field = {
  name: 'withdrawal',
  type: 'group',
  label: { zh: '撤下说明', en: 'Withdrawal' },
  access: { read: isStaff },
  admin: {
    readOnly: true,
    condition: (data) => Boolean(data?.withdrawal?.since),
  },
  fields: [
    {
      name: 'since',
      type: 'date',
      label: { zh: '撤下时间', en: 'Since' },
      admin: { date: dayAndTime },
    },
    { name: 'reason', type: 'textarea', label: { zh: '公开理由', en: 'Public reason' } },
    {
      name: 'replacement',
      type: 'relationship',
      relationTo: slugs.articles,
      label: { zh: '替代文章', en: 'Replacement' },
    },
  ],
}

/**
 * `effectiveTo` in a form that every query can compare: a day that never comes stands for none.
 * No index: nearly every article is served today, and a planner that takes one goes through all.
 */
export const servedUntilField: Field = {
  name: 'servedUntil',
  type: 'date',
  label: { zh: '提供至', en: 'Served until' },
  access: systemOwned,
  admin: { hidden: true },
}

/** What it answers and where, for reads by region: see `placesOf`. */
export const placesField: Field = {
  name: 'places',
  type: 'text',
  hasMany: true,
  index: true,
  label: { zh: '适用之处', en: 'Places' },
  access: systemOwned,
  admin: { hidden: true },
}

/** Computed for readers from the workflow group, which they do not see (DESIGN §8). */
export const provenanceFields: Field[] = [
  {
    name: 'contentHash',
    type: 'text',
    virtual: true,
    label: { zh: '内容指纹', en: 'Content hash' },
    admin: { hidden: true },
  },
  {
    name: 'unreviewed',
    type: 'checkbox',
    virtual: true,
    label: { zh: '未经审核', en: 'Unreviewed' },
    admin: { hidden: true },
  },
]
