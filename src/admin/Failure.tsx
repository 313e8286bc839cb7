'use client'

import { Button } from '@payloadcms/ui'
import { useWords } from './useWords.ts'

type Props = { words: string; onRetry: () => void }

/** Says that something could not be asked of the server, and asks it again on demand. */
export function Failure({ words, onRetry }: Props) {
  const { t } = useWords()
  return (
    <div role="alert">
      <p>{words}</p>
      <Button buttonStyle="secondary" margin={false} onClick={onRetry} size="medium">
        {t('workflow:retry')}
      </Button>
    </div>
  )
}
