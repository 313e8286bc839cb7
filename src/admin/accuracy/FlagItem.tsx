'use client'

import { Button } from '@payloadcms/ui'
import type { ListedFlag } from '../../domain/accuracy/listedAccuracy.ts'
import { OutwardLink } from '../OutwardLink.tsx'
import { useWords } from '../useWords.ts'

type Props = { flag: ListedFlag; onResolve?: () => void }

/** A doubt: how grave it is, what is doubted, who raised it, by when it is to be settled. */
export function FlagItem({ flag, onResolve }: Props) {
  const { t, day, moment, explainAll, reasonWords } = useWords()
  const { severity, state, origin, reason, message, figure, dueAt, overdue, sourceUrl } = flag
  const isOpen = state === 'open'
  const offered = flag.resolutions.some(({ allowed }) => allowed)
  const by = flag.raisedBy ? t('accuracy:byName', { name: flag.raisedBy }) : ''
  return (
    <li className="flag" data-severity={severity} data-state={state}>
      <p className="flag__head">
        <strong>{t(`accuracy:severity_${severity}`)}</strong>
        <span>{reasonWords(reason)}</span>
        {figure && <q>{figure}</q>}
      </p>
      {message && <p className="flag__message">{message}</p>}
      <p className="flag__facts">
        {dueAt && isOpen && (
          <span data-overdue={overdue}>
            {t(overdue ? 'accuracy:overdueSince' : 'accuracy:dueBy', { day: day(dueAt) })}
          </span>
        )}
        <span>
          {t('accuracy:raised', { origin: t(`origin:${origin}`), by })}{' '}
          <time dateTime={flag.raisedAt}>{moment(flag.raisedAt)}</time>
        </span>
        {sourceUrl && <OutwardLink url={sourceUrl}>{t('accuracy:seeSource')}</OutwardLink>}
      </p>
      {!isOpen && (
        <p className="flag__facts">
          <span>
            {t(`accuracy:ended_${state}`)}
            {flag.resolvedBy && t('accuracy:endedBy', { name: flag.resolvedBy })}
            {flag.note && t('accuracy:saying', { note: flag.note })}
          </span>
          {flag.resolvedAt && <time dateTime={flag.resolvedAt}>{moment(flag.resolvedAt)}</time>}
        </p>
      )}
      {isOpen && onResolve && offered && (
        <Button buttonStyle="secondary" margin={false} onClick={onResolve} size="small">
          {t('accuracy:resolve')}
        </Button>
      )}
      {isOpen && onResolve && !offered && (
        <p className="flag__refused">
          {t('accuracy:notYours')} {explainAll(flag.resolutions[0]?.refusals ?? [])}
        </p>
      )}
    </li>
  )
}
