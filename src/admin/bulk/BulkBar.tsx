'use client'

import { Button, useListDrawerContext } from '@payloadcms/ui'
import { useState } from 'react'
import { flagReasons } from '../../domain/accuracy/flags.ts'
import { RaiseDialog } from '../accuracy/RaiseDialog.tsx'
import { CourseBar } from '../policy/CourseBar.tsx'
import { QuestionDialog } from '../QuestionDialog.tsx'
import { useFocusBack } from '../useFocusBack.ts'
import { useWords } from '../useWords.ts'
import { AssignDialog } from './AssignDialog.tsx'
import { BulkResults } from './BulkResults.tsx'
import { BulkVerifyDialog } from './BulkVerifyDialog.tsx'
import { useActs } from './useActs.ts'
import { type BulkAct, useBulk } from './useBulk.ts'
import { mostChosen } from './useChosen.ts'
import './bulk.css'

const acts: readonly BulkAct[] = ['assign', 'submit', 'flag', 'verify']

/**
 * What may be done with all articles that are ticked in the list, how far it is, and what became of
 * each. Whether it may be done, the server says article by article.
 */
export function BulkBar() {
  const { t } = useWords()
  const { isInDrawer } = useListDrawerContext()
  const { count, run, isRunning, begin, dismiss } = useBulk()
  const perform = useActs()
  const [asking, setAsking] = useState<BulkAct>()
  const [section, focusBack] = useFocusBack<HTMLElement>()
  if (isInDrawer || (count === 0 && !run)) return null
  const isTooMuch = count > mostChosen

  /** Closes what was asked; the focus goes back once the dialog is gone. */
  function close() {
    setAsking(undefined)
    focusBack()
  }

  /** Begins an act with what was answered, and closes the question where it could. */
  const start = (act: BulkAct) => async (answers: object) => {
    const problems = await begin(act, (article) => perform[act](article, answers))
    if (problems.length === 0) close()
    return problems
  }

  const dialog = { onClose: close }
  return (
    <section
      aria-busy={isRunning}
      aria-label={t('bulk:bar')}
      className="bulk"
      ref={section}
      tabIndex={-1}
    >
      {count > 0 && !isRunning && (
        <div className="bulk__acts">
          <span>
            {isTooMuch
              ? t('bulk:tooMany', { count, most: mostChosen })
              : t('bulk:chosen', { count })}
          </span>
          {acts.map((act) => (
            <Button
              buttonStyle="secondary"
              disabled={isTooMuch}
              id={`bulk-${act}`}
              key={act}
              margin={false}
              onClick={() => setAsking(act)}
              size="small"
            >
              {t(`bulk:${act}`)}
            </Button>
          ))}
        </div>
      )}
      {run && isRunning && (
        <div className="bulk__course">
          <CourseBar
            done={run.done}
            label={t('bulk:running', { ...run, act: t(`bulk:${run.act}`) })}
            total={run.total}
          />
          <p role="status">{t('bulk:running', { ...run, act: t(`bulk:${run.act}`) })}</p>
        </div>
      )}
      {run?.results && <BulkResults act={run.act} onClose={dismiss} results={run.results} />}
      {asking === 'assign' && <AssignDialog {...dialog} onConfirm={start('assign')} />}
      {asking === 'submit' && (
        <QuestionDialog
          {...dialog}
          confirm={t('bulk:submit')}
          heading={t('bulk:submit')}
          onConfirm={start('submit')}
        >
          <p className="bulk-intro">{t('bulk:confirmSubmit', { count })}</p>
        </QuestionDialog>
      )}
      {asking === 'flag' && (
        <RaiseDialog {...dialog} onConfirm={start('flag')} reasons={flagReasons} />
      )}
      {asking === 'verify' && <BulkVerifyDialog {...dialog} onConfirm={start('verify')} />}
    </section>
  )
}
