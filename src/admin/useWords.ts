'use client'

import { useTranslation } from '@payloadcms/ui'
import type { Refusal } from '../domain/refusal.ts'

type Namespace =
  | 'conflict'
  | 'event'
  | 'field'
  | 'inbox'
  | 'notification'
  | 'refusal'
  | 'state'
  | 'workflow'

/** PolicyDesk's own words in the user's language. */
export function useWords() {
  const { t, i18n } = useTranslation<object, `${Namespace}:${string}`>()

  /** A field by the label it has on the screen, or by its name where it has none. */
  const fieldLabel = (name: string) => {
    const key = `field:${name}` as const
    const label = t(key)
    return label === key ? name : label
  }

  return {
    t,
    /** Names one after the other: "a, b, and c", "a、b和c". */
    list: (names: readonly string[]) => new Intl.ListFormat(i18n.language).format(names),
    /** Why something was not done, and what to do about it. */
    explain: ({ code, fields = [], currentRevision, changedBy }: Refusal) =>
      t(`refusal:${code}`, {
        fields: new Intl.ListFormat(i18n.language).format(fields.map(fieldLabel)),
        revision: currentRevision ?? '',
        changedBy: changedBy ?? '?',
      }),
  }
}

export type Words = ReturnType<typeof useWords>
