import type { CollectionBeforeChangeHook } from 'payload'
import type { Source } from '../payload-types.ts'

const unchecked = {
  checkOutcome: null,
  checkProblem: null,
  checkMessage: null,
  checkedAt: null,
  checkedHash: null,
  goneSince: null,
} as const satisfies Partial<Source>

/**
 * What a check found belongs to the address it was found at: another address, or a copy, starts
 * anew. Nothing that a write says of it counts; checks are stored past this hook.
 */
export const keepCheck: CollectionBeforeChangeHook<Source> = ({ data, operation, originalDoc }) => {
  const isSame = operation === 'update' && (data.url ?? '') === ((originalDoc as Source).url ?? '')
  if (!isSame) return { ...data, ...unchecked }
  const { checkOutcome, checkProblem, checkMessage, checkedAt, checkedHash, goneSince } =
    originalDoc as Source
  return {
    ...data,
    ...{ checkOutcome, checkProblem, checkMessage, checkedAt, checkedHash, goneSince },
  }
}
