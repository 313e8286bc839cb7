'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import type { Preview } from '../../domain/preview/preview.ts'
import { slugs } from '../../slugs.ts'
import { Answered } from '../Answered.tsx'
import { ArticleTab } from '../ArticleTab.tsx'
import { useAnswer } from '../useAnswer.ts'
import { useWords } from '../useWords.ts'
import { PublicText } from './PublicText.tsx'
import { useAbsenceWords } from './useAbsenceWords.ts'
import './preview.css'

/**
 * The preview tab: what readers get of the article now, or why they get nothing, and beside it
 * what they would get, were the saved draft published as it is.
 */
export function PreviewView() {
  const { t } = useWords()
  const { id } = useDocumentInfo()
  const { answer, failed, reload } = useAnswer<Preview>(`/${slugs.articles}/${id}/preview`)
  return (
    <ArticleTab className="preview">
      <Answered
        answer={answer}
        failed={failed}
        failure={t('preview:failed')}
        onRetry={reload}
        waiting={t('preview:loading')}
      >
        {(preview) => <Sides {...preview} />}
      </Answered>
    </ArticleTab>
  )
}

function Sides({ served, absence, draft, draftAbsence, differs }: Preview) {
  const { t, list, fieldLabel } = useWords()
  const wordsOf = useAbsenceWords()
  const difference =
    differs.length > 0
      ? t('preview:differs', { names: list(differs.map(fieldLabel)) })
      : t('preview:same')
  return (
    <>
      {served && <p className="preview__difference">{difference}</p>}
      <div className="preview__sides">
        <Side heading={t('preview:served')} name="served">
          {absence && <p className="preview__absence">{wordsOf(absence)}</p>}
          {served && <PublicText article={served} differs={[]} />}
        </Side>
        <Side heading={t('preview:draft')} name="draft">
          {draftAbsence && (
            <p className="preview__absence">
              {t('preview:stillNothing')} {wordsOf(draftAbsence)}
            </p>
          )}
          <PublicText article={draft} differs={differs} />
        </Side>
      </div>
    </>
  )
}

type SideProps = { heading: string; name: string; children: ReactNode }

function Side({ heading, name, children }: SideProps) {
  return (
    <section aria-labelledby={`preview-${name}`} className="preview__side" data-side={name}>
      <h2 id={`preview-${name}`}>{heading}</h2>
      {children}
    </section>
  )
}
