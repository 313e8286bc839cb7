import type { Field } from 'payload'
import { slugs } from '../../slugs.ts'
import { insuranceTypes } from '../articles/contentFields.ts'
import { httpUrl } from '../httpUrl.ts'
import { policyDayField } from '../policyDayField.ts'
import { severityOptions } from '../severityOptions.ts'

/** What changed, and what is to be done about it. */
export const changeFields: Field[] = [
  {
    name: 'title',
    type: 'text',
    required: true,
    maxLength: 200,
    label: { zh: '标题', en: 'Title' },
  },
  {
    name: 'summary',
    type: 'textarea',
    maxLength: 4000,
    label: { zh: '变动内容', en: 'What changed' },
  },
  policyDayField({ name: 'effectiveFrom', label: { zh: '生效日期', en: 'Effective from' } }),
  { name: 'sourceUrl', type: 'text', label: { zh: '文件网址', en: 'Source' }, validate: httpUrl },
  {
    name: 'severity',
    type: 'select',
    defaultValue: 'notice',
    options: severityOptions,
    label: { zh: '程度', en: 'Severity' },
    admin: {
      description: {
        zh: '提醒：附带提示继续提供；拦截：暂停提供',
        en: 'Notice: served with a warning. Block: withheld',
      },
    },
  },
  policyDayField({
    name: 'dueAt',
    label: { zh: '截止日期', en: 'Deadline' },
    description: {
      zh: '涉及的文章应在这一天之前处理完',
      en: 'The day by which the articles should be settled',
    },
  }),
]

/** Which articles it touches; what is left empty is no limit. */
export const scopeFields: Field[] = [
  {
    name: 'regions',
    type: 'relationship',
    relationTo: slugs.regions,
    hasMany: true,
    label: { zh: '地区', en: 'Regions' },
    admin: {
      description: { zh: '含所有下级；留空为全部', en: 'With all below them; empty means all' },
    },
  },
  {
    name: 'categories',
    type: 'relationship',
    relationTo: slugs.categories,
    hasMany: true,
    label: { zh: '分类', en: 'Categories' },
    admin: {
      description: { zh: '含所有下级；留空为全部', en: 'With all below them; empty means all' },
    },
  },
  {
    name: 'insuranceType',
    type: 'select',
    options: insuranceTypes,
    label: { zh: '参保身份', en: 'Insurance type' },
    admin: {
      description: {
        zh: '不区分身份的文章也在其中',
        en: 'Articles that are not specific are touched too',
      },
    },
  },
]

/** Shows which articles it would flag, as long as that can be changed. */
export const previewField: Field = {
  name: 'preview',
  type: 'ui',
  admin: {
    disableListColumn: true,
    condition: ({ id, state }) => Boolean(id) && state === 'draft',
    components: { Field: '/src/admin/policy/PolicyPreview.tsx#PolicyPreview' },
  },
}
