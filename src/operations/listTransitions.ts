import type { PayloadRequest } from 'payload'
import { RefusedError } from '../access/RefusedError.ts'
import { actorOf } from '../access/staff.ts'
import type { Comment } from '../domain/comments/comment.ts'
import type { Refusal } from '../domain/refusal.ts'
import { decide } from '../domain/workflow/decide.ts'
import {
  type EventName,
  eventNames,
  type OptionalParameter,
  type Parameter,
  type Transition,
  transitions,
} from '../domain/workflow/transitions.ts'
import { readComments } from './listComments.ts'
import { readFacts, readWorkingCopy } from './readArticle.ts'
import { updateFindings } from './updateFindings.ts'

export type OfferedTransition = {
  event: EventName
  allowed: boolean
  /** What the caller will be asked for. */
  requires: readonly Parameter[]
  /** What the caller may say besides. */
  accepts: readonly OptionalParameter[]
  refusals: readonly Refusal[]
}

export type Standing = {
  state: string
  revision: number
  live: boolean
  transitions: OfferedTransition[]
  /** What somebody remarked on and nobody has settled: to be seen before an approval. */
  openComments: Comment[]
}

/** Every event, with whether the asking user may take it on the article now and, if not, why. */
export async function listTransitions(
  req: PayloadRequest,
  id: string,
  now: number,
): Promise<Standing> {
  const actor = actorOf(req)
  if (!actor) throw new RefusedError([{ code: 'not_signed_in' }])
  const article = await readWorkingCopy(req, id)
  if (!article) throw new RefusedError([{ code: 'not_found' }])
  // The day alone may have made a text doubtful.
  await updateFindings(req, id, now)
  const facts = await readFacts(req, article)
  return {
    state: facts.workflow.state,
    revision: facts.workflow.revision,
    live: facts.live,
    transitions: eventNames.map((event) => {
      const { requires = [], accepts = [] }: Transition = transitions[event]
      const decision = decide({ event, actor, article: facts, now })
      return {
        event,
        allowed: decision.allowed,
        requires,
        accepts,
        refusals: decision.allowed ? [] : decision.refusals,
      }
    }),
    openComments: (await readComments(req, article)).filter(({ resolved }) => !resolved),
  }
}
