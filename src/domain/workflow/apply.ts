import { type Actor, userId } from '../actor.ts'
import type { Workflow } from './article.ts'
import type { Parameters } from './decide.ts'
import { type EventName, transitions } from './transitions.ts'

export type Move = {
  event: EventName
  actor: Actor
  /** The hash of the content as it stands now. */
  contentHash: string
  parameters: Parameters
  /** ISO 8601. */
  now: string
}

/**
 * The workflow after an event that `decide` allowed. Approval binds to the content hash; text
 * that goes live starts a new round of contributors, except when nobody reviewed it: then they
 * are kept, so that none of them may confirm their own text.
 */
export function applyEvent(workflow: Workflow, move: Move): Workflow {
  const { event, actor, contentHash, parameters, now } = move
  const who = userId(actor)
  const next: Workflow = {
    ...workflow,
    contentHash,
    state: transitions[event].to,
    revision: workflow.revision + 1,
  }
  switch (event) {
    case 'approve':
      return { ...next, approvedHash: contentHash, approvedBy: who, approvedAt: now }
    case 'publish':
      return { ...next, contributors: [], publishAt: null, unreviewed: false, emergencyBy: null }
    case 'schedule':
      return { ...next, publishAt: new Date(parameters.publishAt ?? now).toISOString() }
    case 'unschedule':
      return { ...next, publishAt: null }
    case 'emergency_publish':
      return { ...next, ...noApproval, unreviewed: true, emergencyBy: who }
    case 'confirm':
      return {
        ...next,
        contributors: [],
        approvedHash: contentHash,
        approvedBy: who,
        approvedAt: now,
        unreviewed: false,
        emergencyBy: null,
      }
    case 'submit':
    case 'recall':
    case 'request_changes':
    case 'reopen':
      return { ...next, ...noApproval }
    case 'withdraw':
      return { ...next, ...noApproval, publishAt: null, unreviewed: false, emergencyBy: null }
  }
}

const noApproval = { approvedHash: null, approvedBy: null, approvedAt: null }
