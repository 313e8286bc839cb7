'use client'

import { Button } from '@payloadcms/ui'
import type { ShownFinding } from './useFindings.ts'
import { useWords } from './useWords.ts'

type Props = { finding: ShownFinding; onDismiss: () => void; onReopen: () => void }

/** One finding: how grave it is, the words it is about, what is wrong with them. */
export function FindingItem({ finding, onDismiss, onReopen }: Props) {
  const { t } = useWords()
  const { severity, state, quote, message, note, dismissedBy } = finding
  const isOpen = state === 'open'
  return (
    <li data-severity={severity} data-state={state}>
      <p>
        <strong>{t(`findings:${severity}`)}</strong> <q>{quote}</q>
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
