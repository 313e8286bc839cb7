import type { Severity } from '../domain/accuracy/flags.ts'

/** How grave a doubt is, as forms offer it. */
export const severityOptions: { value: Severity; label: { zh: string; en: string } }[] = [
  { value: 'notice', label: { zh: '提醒', en: 'Notice' } },
  { value: 'block', label: { zh: '拦截', en: 'Block' } },
]
