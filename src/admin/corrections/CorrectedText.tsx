'use client'

import { Link, useConfig, useDocumentInfo } from '@payloadcms/ui'
import { plainText } from '../../domain/content/plainText.ts'
import { relationId } from '../../domain/relationId.ts'
import { slugs } from '../../slugs.ts'
import { useAnswer } from '../useAnswer.ts'
import { useWords } from '../useWords.ts'
import './corrections.css'

type Text = { title: string; shortAnswer?: string | null; body?: unknown }
type Open = { docs: readonly { id: string; message: string }[] }

/** Beside a reader's report: the text that it is about, and the next report to decide on. */
export function CorrectedText() {
  const { t } = useWords()
  const { routes } = useConfig().config
  const { id, data } = useDocumentInfo()
  const article = relationId(data?.article)
  const { answer: text, failed } = useAnswer<Text>(
    article ? `/${slugs.articles}/${article}?depth=0` : undefined,
  )
  const next = useAnswer<Open>(
    `/${slugs.corrections}?where[state][equals]=open&where[id][not_equals]=${id}&sort=createdAt&limit=1&depth=0`,
  ).answer?.docs
  const forms = `${routes.admin}/collections`
  const lines = text ? [text.shortAnswer ?? '', ...plainText(text.body).split('\n')] : []
  const quote = String(data?.quote ?? '').trim()
  return (
    <section aria-label={t('correction:text')} className="corrected-text">
      {next?.[0] && (
        <p>
          {t('correction:next')}{' '}
          <Link href={`${forms}/${slugs.corrections}/${next[0].id}`} prefetch={false}>
            {next[0].message}
          </Link>
        </p>
      )}
      {next?.length === 0 && <p>{t('correction:noNext')}</p>}
      {failed && <p role="alert">{t('correction:noText')}</p>}
      {text && (
        <>
          <h3>
            <Link href={`${forms}/${slugs.articles}/${article}`} prefetch={false}>
              {text.title}
            </Link>
          </h3>
          {quote && !lines.some((line) => line.includes(quote)) && (
            <p role="status">{t('correction:quoteGone')}</p>
          )}
          {lines.map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have nothing but their place
            <p key={at}>
              <Marked line={line} quote={quote} />
            </p>
          ))}
        </>
      )}
    </section>
  )
}

/** A line of text with what the reader quoted marked in it. */
function Marked({ line, quote }: { line: string; quote: string }) {
  const at = quote ? line.indexOf(quote) : -1
  if (at < 0) return line
  return (
    <>
      {line.slice(0, at)}
      <mark>{quote}</mark>
      {line.slice(at + quote.length)}
    </>
  )
}
