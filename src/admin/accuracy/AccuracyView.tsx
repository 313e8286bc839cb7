'use client'

import { Button, toast } from '@payloadcms/ui'
import { type ReactNode, useState } from 'react'
import type { ListedAccuracy, ListedFlag } from '../../domain/accuracy/listedAccuracy.ts'
import { Answered } from '../Answered.tsx'
import { ArticleTab } from '../ArticleTab.tsx'
import { useFocusBack } from '../useFocusBack.ts'
import { useWords } from '../useWords.ts'
import { FlagItem } from './FlagItem.tsx'
import { RaiseDialog } from './RaiseDialog.tsx'
import { ResolveDialog } from './ResolveDialog.tsx'
import { StatusLine } from './StatusLine.tsx'
import { useAccuracy } from './useAccuracy.ts'
import { VerificationList } from './VerificationList.tsx'
import { VerifyDialog } from './VerifyDialog.tsx'
import './accuracy.css'

/**
 * The accuracy tab: where it stands, in words, the open doubts with what may be done about them,
 * and what has been checked. What is allowed, the server says.
 */
export function AccuracyView() {
  const { t } = useWords()
  const { accuracy, failed, retry, ...acts } = useAccuracy()
  return (
    <ArticleTab className="accuracy">
      <Answered
        answer={accuracy}
        failed={failed}
        failure={t('accuracy:failed')}
        onRetry={retry}
        waiting={t('accuracy:loading')}
      >
        {(answer) => <Accuracy accuracy={answer} {...acts} />}
      </Answered>
    </ArticleTab>
  )
}

type Acts = Pick<ReturnType<typeof useAccuracy>, 'verify' | 'raise' | 'resolve'>
type Question = { kind: 'verify' } | { kind: 'raise' } | { kind: 'resolve'; flag: ListedFlag }

function Accuracy({ accuracy, ...acts }: { accuracy: ListedAccuracy } & Acts) {
  const { t, explainAll } = useWords()
  const [asking, setAsking] = useState<Question>()
  const [section, focusBack] = useFocusBack<HTMLElement>()
  const { flags, settled, verifications, verify, raise } = accuracy

  /** Closes what was asked; the focus goes back once the dialog is gone. */
  function close() {
    setAsking(undefined)
    focusBack()
  }

  const finish = (words: string, act: (body: object) => Promise<readonly string[]>) => {
    return async (body: object) => {
      const problems = await act(body)
      if (problems.length > 0) return problems
      close()
      toast.success(words)
      return []
    }
  }

  return (
    <section aria-label={t('accuracy:tab')} className="accuracy__view" ref={section} tabIndex={-1}>
      <StatusLine accuracy={accuracy} />
      <div className="accuracy__acts">
        <Button
          disabled={!verify.allowed}
          id="accuracy-verify"
          margin={false}
          onClick={() => setAsking({ kind: 'verify' })}
          size="medium"
        >
          {t('accuracy:verify')}
        </Button>
        <Button
          buttonStyle="secondary"
          disabled={!raise.allowed}
          id="accuracy-raise"
          margin={false}
          onClick={() => setAsking({ kind: 'raise' })}
          size="medium"
        >
          {t('accuracy:raise')}
        </Button>
        {!verify.allowed && (
          <p className="accuracy__refused">
            {t(accuracy.live ? 'accuracy:cannotVerify' : 'accuracy:nothingLive')}{' '}
            {accuracy.live && explainAll(verify.refusals)}
          </p>
        )}
      </div>
      <Part count={flags.length} heading={t('accuracy:openFlags')}>
        {flags.length === 0 ? (
          <p>{t('accuracy:noFlags')}</p>
        ) : (
          <ul className="flags">
            {flags.map((flag) => (
              <FlagItem
                flag={flag}
                key={flag.id}
                onResolve={() => setAsking({ kind: 'resolve', flag })}
              />
            ))}
          </ul>
        )}
      </Part>
      <Part count={verifications.length} heading={t('accuracy:history')}>
        {verifications.length === 0 ? (
          <p>{t('accuracy:noHistory')}</p>
        ) : (
          <VerificationList verifications={verifications} />
        )}
      </Part>
      {settled.length > 0 && (
        <details className="accuracy__settled">
          <summary>{t('accuracy:settled', { number: settled.length })}</summary>
          <ul className="flags">
            {settled.map((flag) => (
              <FlagItem flag={flag} key={flag.id} />
            ))}
          </ul>
        </details>
      )}
      {asking?.kind === 'verify' && (
        <VerifyDialog
          accuracy={accuracy}
          onClose={close}
          onConfirm={finish(t('accuracy:verified'), acts.verify)}
        />
      )}
      {asking?.kind === 'raise' && (
        <RaiseDialog
          onClose={close}
          onConfirm={finish(t('accuracy:raisedNow'), acts.raise)}
          reasons={raise.reasons}
        />
      )}
      {asking?.kind === 'resolve' && (
        <ResolveDialog
          flag={asking.flag}
          onClose={close}
          onConfirm={finish(t('accuracy:resolved'), (body) => acts.resolve(asking.flag.id, body))}
        />
      )}
    </section>
  )
}

type PartProps = { heading: string; count: number; children: ReactNode }

function Part({ heading, count, children }: PartProps) {
  return (
    <section className="accuracy__part">
      <h2>
        {heading}
        {count > 0 && <span className="accuracy__count">{count}</span>}
      </h2>
      {children}
    </section>
  )
}
