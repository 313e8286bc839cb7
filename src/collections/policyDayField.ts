import type { DateField } from 'payload'
import { toPolicyDay } from '../domain/accuracy/policyDay.ts'

type Options = { name: string; label: DateField['label']; description?: { zh: string; en: string } }

/** A date field that holds a calendar day in China, whatever form it is sent in. */
export const policyDayField = ({ name, label, description }: Options): DateField => ({
  name,
  type: 'date',
  label,
  admin: {
    date: { pickerAppearance: 'dayOnly', displayFormat: 'yyyy-MM-dd' },
    ...(description && { description }),
  },
  validate: (value, { req }) => {
    if (!value || toPolicyDay(String(value)) !== null) return true
    return req.i18n.language.startsWith('zh')
      ? '请填写日期，如 2025-01-31'
      : 'Give a day such as 2025-01-31'
  },
  hooks: {
    beforeValidate: [
      ({ value }) =>
        typeof value === 'string' && value !== '' ? (toPolicyDay(value) ?? value) : value,
    ],
  },
})
