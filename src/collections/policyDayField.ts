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
  hooks: {
    beforeValidate: [
      ({ value }) =>
        typeof value === 'string' && value !== '' ? (toPolicyDay(value) ?? value) : value,
    ],
  },
})
