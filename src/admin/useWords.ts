'use client'

import { useConfig, useTranslation } from '@payloadcms/ui'
import { formatDate } from '@payloadcms/ui/shared'
import { useCallback } from 'react'
import { dayLength } from '../domain/accuracy/policyDay.ts'
import type { Refusal } from '../domain/refusal.ts'
import { useTimeZone } from './useTimeZone.ts'

type Namespace =
  | 'accuracy'
  | 'audit'
  | 'bulk'
  | 'comments'
  | 'conflict'
  | 'correction'
  | 'desk'
  | 'event'
  | 'field'
  | 'findings'
  | 'guide'
  | 'help'
  | 'inbox'
  | 'insurance'
  | 'list'
  | 'notice'
  | 'notification'
  | 'origin'
  | 'policy'
  | 'preview'
  | 'reason'
  | 'refusal'
  | 'review'
  | 'screen'
  | 'state'
  | 'tree'
  | 'webhook'
  | 'workflow'

/** A refusal as it is answered; what a field itself refuses has no code, but a message. */
type Told = Refusal & { message?: string }

/** PolicyDesk's own words in the user's language. */
export function useWords() {
  const { t: say, i18n } = useTranslation<object, `${Namespace}:${string}`>()
  const { language } = i18n
  const pattern = useConfig().config.admin.dateFormat
  const timeZone = useTimeZone()

  /** The words of a key; numbers that go into them are written as the language writes them. */
  const t = useCallback<typeof say>(
    (key, blanks) => say(key, blanks && withNumbers(blanks, language)),
    [say, language],
  )

  /** The words for something that has a name, or the name where there are none. */
  const wordsOr = (key: `${Namespace}:${string}`, name: string) => {
    const words = t(key)
    return words === key ? name : words
  }

  /** A field by the label it has on the screen, or by its name where it has none. */
  const fieldLabel = (name: string) => wordsOr(`field:${name}`, name)

  /** Why something was not done, and what to do about it; in the answer's words where no code has any. */
  const explain = ({ message, ...refusal }: Told) => {
    const { code, fields = [], findings = [], currentRevision, changedBy } = refusal
    const key = `refusal:${code}` as const
    const words = t(key, {
      fields: new Intl.ListFormat(language).format(fields.map(fieldLabel)),
      revision: currentRevision ?? '',
      changedBy: changedBy ?? '?',
      findings: new Intl.ListFormat(language).format([
        ...new Set(findings.map(({ quote }) => `“${quote}”`)),
      ]),
    })
    return words === key ? (message ?? t('workflow:failed')) : words
  }

  /** Several such reasons, one by one; without any, the server gave no answer. */
  const explainEach = (refusals: readonly Refusal[]): readonly string[] =>
    refusals.length > 0 ? refusals.map(explain) : [t('workflow:failed')]

  return {
    t,
    /** Which language that is: `zh` or `en`. */
    language,
    fieldLabel,
    /** Why an article is doubted; a reason that was added later, by its name. */
    reasonWords: (reason: string) => wordsOr(`reason:${reason}`, reason),
    /** Names one after the other: "a, b, and c", "a、b和c". */
    list: (names: readonly string[]) => new Intl.ListFormat(language).format(names),
    explain,
    /** A number with the marks between its digits that the language has. */
    number: (value: number) => inDigits(value, language),
    explainEach,
    /** The same, as one text. */
    explainAll: (refusals: readonly Refusal[]) => explainEach(refusals).join(' '),
    /** A policy day, a day of the calendar wherever it is read. */
    day: (at: string) =>
      new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(
        new Date(at),
      ),
    /** The day of an instant in the user's time zone. */
    localDay: (at: string) =>
      new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone }).format(new Date(at)),
    /** How long ago an instant was, in whole days: "12 days ago", "昨天". */
    ago: (at: string) =>
      new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(
        -Math.floor((Date.now() - Date.parse(at)) / dayLength),
        'day',
      ),
    /** An instant in the user's time zone, as the admin UI writes it everywhere. */
    moment: (at: string) => formatDate({ date: at, i18n, pattern }),
  }
}

const inDigits = (value: number, language: string) => new Intl.NumberFormat(language).format(value)

const withNumbers = (blanks: Record<string, unknown>, language: string) =>
  Object.fromEntries(
    Object.entries(blanks).map(([name, value]) => [
      name,
      typeof value === 'number' ? inDigits(value, language) : value,
    ]),
  )

export type Words = ReturnType<typeof useWords>
