'use client'

import { useConfig, useTranslation } from '@payloadcms/ui'
import { formatDate } from '@payloadcms/ui/shared'
import type { Refusal } from '../domain/refusal.ts'

type Namespace =
  | 'comments'
  | 'conflict'
  | 'correction'
  | 'event'
  | 'field'
  | 'findings'
  | 'inbox'
  | 'notification'
  | 'refusal'
  | 'state'
  | 'workflow'

/** PolicyDesk's own words in the user's language. */
export function useWords() {
  const { t, i18n } = useTranslation<object, `${Namespace}:${string}`>()
  const pattern = useConfig().config.admin.dateFormat

  /** A field by the label it has on the screen, or by its name where it has none. */
  const fieldLabel = (name: string) => {
    const key = `field:${name}` as const
    const label = t(key)
    return label === key ? name : label
  }

  /** Why something was not done, and what to do about it. */
  const explain = ({ code, fields = [], findings = [], currentRevision, changedBy }: Refusal) =>
    t(`refusal:${code}`, {
      fields: new Intl.ListFormat(i18n.language).format(fields.map(fieldLabel)),
      revision: currentRevision ?? '',
      changedBy: changedBy ?? '?',
      findings: new Intl.ListFormat(i18n.language).format([
        ...new Set(findings.map(({ quote }) => `“${quote}”`)),
      ]),
    })

  return {
    t,
    /** Names one after the other: "a, b, and c", "a、b和c". */
    list: (names: readonly string[]) => new Intl.ListFormat(i18n.language).format(names),
    explain,
    /** Several such reasons; without any, the server gave no answer. */
    explainAll: (refusals: readonly Refusal[]) =>
      refusals.length > 0 ? refusals.map(explain).join(' ') : t('workflow:failed'),
    /** An instant in the user's time zone, as the admin UI writes it everywhere. */
    moment: (at: string) => formatDate({ date: at, i18n, pattern }),
  }
}

export type Words = ReturnType<typeof useWords>
