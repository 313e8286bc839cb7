'use client'

import { Button } from '@payloadcms/ui'
import { ModalDialog } from '../ModalDialog.tsx'
import { useWords } from '../useWords.ts'
import { reviewKeys } from './reviewKeys.ts'
import type { SingleKeys } from './useSingleKeys.ts'

type Props = { singleKeys: SingleKeys; onClose: () => void }

/** Which key does what, and whether any should. */
export function KeysDialog({ singleKeys, onClose }: Props) {
  const { t } = useWords()
  return (
    <ModalDialog heading={t('review:keys')} onClose={onClose}>
      <dl className="review__keys">
        {reviewKeys.map(([key, words]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(words)}</dd>
          </div>
        ))}
      </dl>
      <p>
        <small>{t('review:keysHint')}</small>
      </p>
      <label>
        <input
          checked={singleKeys.on}
          onChange={({ target }) => singleKeys.choose(target.checked)}
          type="checkbox"
        />{' '}
        {t('review:keysOn')}
      </label>
      <div className="transition-dialog__buttons">
        <Button margin={false} onClick={onClose} size="medium">
          {t('review:close')}
        </Button>
      </div>
    </ModalDialog>
  )
}
