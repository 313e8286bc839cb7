'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { slugs } from '../../slugs.ts'
import { Answered } from '../Answered.tsx'
import { ArticleTab } from '../ArticleTab.tsx'
import { useAnswer } from '../useAnswer.ts'
import { useWords } from '../useWords.ts'
import { type ShownEvent, useAuditSentence } from './useAuditSentence.ts'
import './history.css'

type History = { events: readonly (ShownEvent & { id: string; by: string | null })[] }

/** The history tab: what was done to the article, by whom and when, newest first. */
export function HistoryView() {
  const { t, moment } = useWords()
  const tell = useAuditSentence()
  const { id } = useDocumentInfo()
  const { answer, failed, reload } = useAnswer<History>(`/${slugs.articles}/${id}/history`)
  return (
    <ArticleTab className="history">
      <h2>{t('audit:heading')}</h2>
      <Answered
        answer={answer}
        failed={failed}
        failure={t('audit:failed')}
        onRetry={reload}
        waiting={t('audit:loading')}
      >
        {({ events }) => (
          <>
            {events.length === 0 && <p>{t('audit:nothing')}</p>}
            <ol className="history__events">
              {events.map(({ by, ...event }) => (
                <li data-event={event.event} key={event.id}>
                  <time dateTime={event.at}>{moment(event.at)}</time>
                  <span>{tell(event, by)}</span>
                </li>
              ))}
            </ol>
          </>
        )}
      </Answered>
    </ArticleTab>
  )
}
