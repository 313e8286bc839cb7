import type { PolicyChange } from '../payload-types.ts'
import type { SharedDoubt } from './flagArticles.ts'

/** The doubt that a policy change raises about every article it touches. */
export function policyDoubt(change: PolicyChange): SharedDoubt {
  const { id, title, summary, effectiveFrom, sourceUrl, dueAt, severity } = change
  const begins = effectiveFrom ? `（自 ${effectiveFrom.slice(0, 10)} 起）` : ''
  return {
    severity: severity ?? 'notice',
    reason: 'policy_change',
    message: [`${title}${begins}`, summary].filter(Boolean).join('\n'),
    ...(dueAt && { dueAt }),
    ...(sourceUrl && { sourceUrl }),
    origin: 'policy_change',
    policyChange: id,
    occasion: `policy-change:${id}`,
  }
}
