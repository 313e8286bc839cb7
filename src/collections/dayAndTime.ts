import type { DateField } from 'payload'

/** How an instant is shown to the staff: to the minute. */
export const dayAndTime = {
  pickerAppearance: 'dayAndTime',
  displayFormat: 'yyyy-MM-dd HH:mm',
} as const satisfies NonNullable<NonNullable<DateField['admin']>['date']>
