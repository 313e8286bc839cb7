'use client'

import { toast } from '@payloadcms/ui'
import { useId, useState } from 'react'
import type { ListedFlag } from '../../domain/accuracy/listedAccuracy.ts'
import { useWords } from '../useWords.ts'
import { FlagItem } from './FlagItem.tsx'
import { ResolveDialog } from './ResolveDialog.tsx'
import { useAccuracy } from './useAccuracy.ts'
import './accuracy.css'

/** The open doubts about the article on the screen, to be settled where they are read. */
export function FlagsPanel() {
  const { t } = useWords()
  const { accuracy, failed, resolve } = useAccuracy()
  const [asking, setAsking] = useState<ListedFlag>()
  const headingId = useId()
  if (!accuracy && !failed) return null
  const flags = accuracy?.flags ?? []
  return (
    <section aria-labelledby={headingId} className="flags-panel">
      <h3 id={headingId}>
        {t('accuracy:openFlags')}
        {flags.length > 0 && <span className="accuracy__count">{flags.length}</span>}
      </h3>
      {failed && <p role="alert">{t('accuracy:failed')}</p>}
      {accuracy && flags.length === 0 && <p>{t('accuracy:noFlags')}</p>}
      {flags.length > 0 && (
        <ul className="flags">
          {flags.map((flag) => (
            <FlagItem flag={flag} key={flag.id} onResolve={() => setAsking(flag)} />
          ))}
        </ul>
      )}
      {asking && (
        <ResolveDialog
          flag={asking}
          onClose={() => setAsking(undefined)}
          onConfirm={async (body) => {
            const problems = await resolve(asking.id, body)
            if (problems.length > 0) return problems
            setAsking(undefined)
            toast.success(t('accuracy:resolved'))
            return []
          }}
        />
      )}
    </section>
  )
}
