import { type Actor, holdsRole } from '../actor.ts'
import type { Refusal } from '../refusal.ts'
import type { Flag, Resolution } from './flags.ts'

export type ResolutionRequest = {
  flag: Flag
  actor: Actor
  resolution: Resolution
  note: string
  /** Where it can be seen that the text is right: an address. */
  evidence: string
  /** The hash of the text that is live, or of the working copy while none is. */
  contentHash: string
  /** Everyone who changed the article's text since the flag was raised. */
  editors: readonly string[]
  outOfScope: boolean
}

/**
 * Why a flag may not be resolved so; nothing where it may (DESIGN §7). A doubt is lifted by
 * evidence, never by time: a block only by a reviewer who did not write the fix, `fixed` only once
 * another text is live, `confirmed` only with evidence.
 */
export function decideResolution(request: ResolutionRequest): Refusal[] {
  const { flag, actor, resolution, note, evidence, contentHash, editors, outOfScope } = request
  if (flag.state !== 'open') return [{ code: 'wrong_state' }]
  const isBlock = flag.severity === 'block'
  const mayLift = holdsRole(
    actor,
    isBlock ? ['reviewer', 'admin'] : ['editor', 'reviewer', 'admin'],
  )
  if (!mayLift) return [{ code: 'not_permitted' }]
  if (outOfScope) return [{ code: 'out_of_scope' }]
  const refusals: Refusal[] = []
  if (isBlock && actor.kind === 'user' && editors.includes(actor.id)) {
    refusals.push({ code: 'self_approval' })
  }
  if (resolution === 'fixed' && contentHash === flag.contentHash) {
    refusals.push({ code: 'not_fixed' })
  }
  if (resolution === 'confirmed' && evidence.trim() === '') {
    refusals.push({ code: 'evidence_required' })
  }
  if (note.trim() === '') refusals.push({ code: 'note_required' })
  return refusals
}
