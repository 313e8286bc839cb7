import type { Field } from 'payload'
import { systemOwned } from '../access/staff.ts'
import { checkProblems } from '../domain/sources/checkProblem.ts'
import { type CheckOutcome, checkOutcomes } from '../domain/sources/judgeCheck.ts'
import { dayAndTime } from './dayAndTime.ts'
import { policyDayField } from './policyDayField.ts'
import { problemLabels } from './problemLabels.ts'

const outcomeLabels: Record<CheckOutcome, { zh: string; en: string }> = {
  recorded: { zh: '已记录', en: 'Recorded' },
  unchanged: { zh: '没有变化', en: 'Unchanged' },
  changed: { zh: '有变化', en: 'Changed' },
  gone: { zh: '已不存在', en: 'Gone' },
  failed: { zh: '未能检查', en: 'Not checked' },
}

const found: Field[] = [
  {
    name: 'checkOutcome',
    type: 'select',
    index: true,
    label: { zh: '检查结果', en: 'Outcome of the check' },
    options: checkOutcomes.map((value) => ({ value, label: outcomeLabels[value] })),
  },
  {
    name: 'checkedAt',
    type: 'date',
    index: true,
    label: { zh: '最近检查', en: 'Last check' },
    admin: { date: dayAndTime },
  },
  {
    name: 'checkProblem',
    type: 'select',
    label: { zh: '检查遇到的问题', en: 'Problem met by the check' },
    options: checkProblems.map((value) => ({ value, label: problemLabels[value] })),
  },
  {
    name: 'checkMessage',
    type: 'text',
    label: { zh: '问题详情', en: 'Details' },
  },
  policyDayField({ name: 'goneSince', label: { zh: '不存在始于', en: 'Gone since' } }),
  {
    name: 'checkedHash',
    type: 'text',
    label: { zh: '文字指纹', en: 'Fingerprint' },
    admin: { hidden: true },
  },
]

/** Nothing is known before the first check. */
const isKnown = (name: string) => (data: Record<string, unknown>) => Boolean(data[name])

/** What the last automatic check of a source found. Written by the system alone. */
export const sourceCheckFields: Field[] = found.map(
  (field) =>
    ({
      ...field,
      access: systemOwned,
      admin: {
        ...field.admin,
        position: 'sidebar',
        readOnly: true,
        ...('name' in field && { condition: isKnown(field.name) }),
      },
    }) as Field,
)
