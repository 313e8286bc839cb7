'use client'

import { toast, useEditDepth, useFormModified } from '@payloadcms/ui'
import { useId, useState } from 'react'
import { DismissDialog } from './DismissDialog.tsx'
import { FindingItem } from './FindingItem.tsx'
import { type ShownFinding, useFindings } from './useFindings.ts'
import { useWords } from './useWords.ts'
import './findings.css'

/** What the checks found in the article, the gravest first, and what was dismissed of it and why. */
export function FindingsPanel() {
  const { t, explain } = useWords()
  const unsaved = useFormModified()
  const inDrawer = useEditDepth() > 1
  const { findings, settle } = useFindings()
  const [asking, setAsking] = useState<ShownFinding>()
  const headingId = useId()

  if (inDrawer || !findings) return null
  const open = findings.filter(({ state }) => state === 'open')
  const dismissed = findings.filter(({ state }) => state === 'dismissed')
  // What must be settled is told at once, the rest on demand.
  const grave = open.filter(({ severity }) => severity === 'strict')
  const other = open.filter(({ severity }) => severity !== 'strict')

  /** Settles one and gives what went wrong, in words. */
  async function perform(...request: Parameters<typeof settle>): Promise<string> {
    const outcome = await settle(...request)
    if (outcome.done) return ''
    return outcome.refusals.map(explain).join(' ') || t('workflow:failed')
  }

  async function reopen(finding: ShownFinding) {
    const problem = await perform('reopen', finding)
    if (problem) toast.error(problem)
  }

  const list = (items: readonly ShownFinding[]) => (
    <ul>
      {items.map((finding) => (
        <FindingItem
          finding={finding}
          key={finding.id}
          onDismiss={() => setAsking(finding)}
          onReopen={() => reopen(finding)}
        />
      ))}
    </ul>
  )

  return (
    <section aria-labelledby={headingId} className="findings">
      <h3 id={headingId}>
        {t('findings:heading')}
        {open.length > 0 && <span className="findings__count">{open.length}</span>}
      </h3>
      {unsaved && findings.length > 0 && <p role="status">{t('findings:saveFirst')}</p>}
      {findings.length === 0 && <p>{t('findings:none')}</p>}
      {grave.length > 0 && list(grave)}
      {other.length > 0 && (
        <details open={grave.length === 0}>
          <summary>{t('findings:other', { count: other.length })}</summary>
          {list(other)}
        </details>
      )}
      {dismissed.length > 0 && (
        <details>
          <summary>{t('findings:dismissed', { count: dismissed.length })}</summary>
          {list(dismissed)}
        </details>
      )}
      {asking && (
        <DismissDialog
          finding={asking}
          onClose={() => setAsking(undefined)}
          onConfirm={async (note) => {
            const problem = await perform('dismiss', asking, note)
            if (!problem) setAsking(undefined)
            return problem
          }}
        />
      )}
    </section>
  )
}
