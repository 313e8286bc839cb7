import type { Finding } from './finding.ts'
import { findingKey } from './findingKey.ts'

/**
 * The findings that keep an article from being submitted. In: its findings, and the keys of those
 * that an editor has dismissed. Out: the strict ones still open, in the same order.
 */
export const strictFindings = (
  findings: readonly Finding[],
  dismissedKeys: ReadonlySet<string>,
): Finding[] =>
  findings.filter(
    (finding) => finding.severity === 'strict' && !dismissedKeys.has(findingKey(finding)),
  )
