'use client'

import { Button } from '@payloadcms/ui'
import type { ListedFinding } from '../domain/accuracy/listedFinding.ts'
import { PlaceButton } from './PlaceButton.tsx'
import { useWords } from './useWords.ts'

type Props = {
  finding: ListedFinding
  /** Shows the words in the text; left out where there is no text to show them in. */
  onShow?: (() => void) | undefined
  onDismiss: () => void
  onReopen: () => void
}

/** One finding: how grave it is, the words it is about, what is wrong with them. */
export function FindingItem({ finding, onShow, onDismiss, onReopen }: Props) {
  const { t } = useWords()
  const { severity, state, quote, message, note, dismissedBy } = finding
  const isOpen = state === 'open'
  return (
    <li data-severity={severity} data-state={state}>
      <p>
        <strong>{t(`findings:${severity}`)}</strong>{' '}
        {onShow ? (
          <PlaceButton onShow={onShow}>
            <q>{quote}</q>
          </PlaceButton>
        ) : (
          <q>{quote}</q>
        )}
      </p>
      <p>{message}</p>
      {note && (
        <p className="findings__note">
          {t('findings:dismissedBy', { name: dismissedBy?.name ?? '?', note })}
        </p>
      )}
      <Button
        buttonStyle="secondary"
        margin={false}
        onClick={isOpen ? onDismiss : onReopen}
        size="small"
      >
        {t(isOpen ? 'findings:dismiss' : 'findings:reopen')}
      </Button>
    </li>
  )
}
