import type { PayloadRequest } from 'payload'
import { RefusedError } from '../access/RefusedError.ts'
import { actorOf } from '../access/staff.ts'
import type { Refusal } from '../domain/refusal.ts'
import { decide } from '../domain/workflow/decide.ts'
import {
  type EventName,
  eventNames,
  type Parameter,
  type Transition,
  transitions,
} from '../domain/workflow/transitions.ts'
import { readFacts, readWorkingCopy } from './readArticle.ts'

export type OfferedTransition = {
  event: EventName
  allowed: boolean
  /** What the caller will be asked for. */
  requires: readonly Parameter[]
  refusals: readonly Refusal[]
}

/** Every event, with whether the asking user may take it on the article now and, if not, why. */
export async function listTransitions(
  req: PayloadRequest,
  id: string,
  now: number,
): Promise<{ state: string; revision: number; live: boolean; transitions: OfferedTransition[] }> {
  const actor = actorOf(req)
  if (!actor) throw new RefusedError([{ code: 'not_signed_in' }])
  const article = await readWorkingCopy(req, id)
  if (!article) throw new RefusedError([{ code: 'not_found' }])
  const facts = await readFacts(req, article)
  return {
    state: facts.workflow.state,
    revision: facts.workflow.revision,
    live: facts.live,
    transitions: eventNames.map((event) => {
      const { requires = [] }: Transition = transitions[event]
      const decision = decide({ event, actor, article: facts, now })
      return {
        event,
        allowed: decision.allowed,
        requires,
        refusals: decision.allowed ? [] : decision.refusals,
      }
    }),
  }
}
