'use client'

import { toast, useEditDepth, useFormModified } from '@payloadcms/ui'
import { useId, useRef, useState } from 'react'
import type { ListedFinding } from '../domain/accuracy/listedFinding.ts'
import { isCommentedField } from '../domain/comments/commentedText.ts'
import { useShowPassage } from './comments/useShowPassage.ts'
import { DismissDialog } from './DismissDialog.tsx'
import { FigureItems } from './FigureItems.tsx'
import { FindingItem } from './FindingItem.tsx'
import { useFindings } from './useFindings.ts'
import { useWords } from './useWords.ts'
import './findings.css'

type Props = {
  /** Beside a text that is only read: there is no form to show words in. */
  beside?: boolean
}

/**
 * What the checks found in the article, the gravest first, what was dismissed of it and why, and
 * the figures of its text; each leads to its place in the form.
 */
export function FindingsPanel({ beside = false }: Props) {
  const { t, explainAll } = useWords()
  const unsaved = useFormModified()
  const inDrawer = useEditDepth() > 1
  const { findings, figures, settle } = useFindings()
  const [asking, setAsking] = useState<ListedFinding>()
  const panel = useRef<HTMLElement>(null)
  const show = useShowPassage(panel)
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
    return outcome.done ? '' : explainAll(outcome.refusals)
  }

  async function reopen(finding: ListedFinding) {
    const problem = await perform('reopen', finding)
    if (problem) toast.error(problem)
  }

  /** A way to show a finding's words, where there are any on the screen. */
  function showing({ field, quote, at }: ListedFinding) {
    if (beside || at === null || quote === '' || !isCommentedField(field)) return undefined
    return () => show({ field, quote, start: at })
  }

  const list = (items: readonly ListedFinding[]) => (
    <ul>
      {items.map((finding) => (
        <FindingItem
          finding={finding}
          key={finding.id}
          onDismiss={() => setAsking(finding)}
          onReopen={() => reopen(finding)}
          onShow={showing(finding)}
        />
      ))}
    </ul>
  )

  return (
    <section aria-labelledby={headingId} className="findings" ref={panel}>
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
      {!beside && figures.length > 0 && (
        <FigureItems
          figures={figures}
          onShow={({ field, quote, at }) => show({ field, quote, start: at })}
        />
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
