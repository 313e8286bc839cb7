import { arithmetic } from './arithmetic.ts'
import type { Rule } from './finding.ts'
import { hedge } from './hedge.ts'
import { machineWritten, machineWrittenWide, notFound } from './machineWritten.ts'
import { regionFreeRule } from './regionFreeRule.ts'
import { regionMismatch } from './regionMismatch.ts'
import { residue } from './residue.ts'
import { selfContradiction } from './selfContradiction.ts'
import { oldYear, staleLatest, staleTitleYear } from './staleYears.ts'
import { unsafeAdvice } from './unsafeAdvice.ts'
import { unsourcedAmount, vagueAuthority } from './unsourced.ts'
import { duplicate, offTopic } from './wholeArticle.ts'
import { windowClosed } from './windowClosed.ts'

/**
 * What a finding leads to: `strict` keeps an article from being submitted until the text is fixed
 * or the finding dismissed with a note, `task` opens a review task, `note` is shown.
 */
export const severities = ['strict', 'task', 'note'] as const

export type Severity = (typeof severities)[number]

type Signal = {
  severity: Severity
  find: Rule
  /** Signals that say more of the same words: where one of them is found, this one is silent. */
  yieldsTo?: readonly string[]
}

/** Every signal there is, by its id. */
export const signals = {
  'machine-written': { severity: 'strict', find: machineWritten },
  'machine-written-wide': { severity: 'task', find: machineWrittenWide },
  'not-found': { severity: 'strict', find: notFound },
  'stale-title-year': { severity: 'task', find: staleTitleYear },
  'stale-latest': { severity: 'task', find: staleLatest },
  'window-closed': { severity: 'strict', find: windowClosed },
  'old-year': { severity: 'task', find: oldYear, yieldsTo: ['stale-latest', 'window-closed'] },
  'region-mismatch': { severity: 'strict', find: regionMismatch },
  'region-free-rule': { severity: 'task', find: regionFreeRule },
  'unsourced-amount': { severity: 'task', find: unsourcedAmount },
  'vague-authority': { severity: 'task', find: vagueAuthority },
  'self-contradiction': { severity: 'strict', find: selfContradiction },
  arithmetic: { severity: 'strict', find: arithmetic },
  'unsafe-advice': { severity: 'strict', find: unsafeAdvice },
  hedge: { severity: 'note', find: hedge },
  residue: { severity: 'note', find: residue },
  duplicate: { severity: 'note', find: duplicate },
  'off-topic': { severity: 'note', find: offTopic },
} as const satisfies Record<string, Signal>

export type SignalId = keyof typeof signals

export const signalIds = Object.keys(signals) as SignalId[]
