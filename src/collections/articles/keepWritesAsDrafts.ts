import type { CollectionBeforeOperationHook } from 'payload'
import { RefusedError } from '../../access/RefusedError.ts'
import { markOf } from '../../operations/transitionMark.ts'

/** What belongs to the system: taken out of every write that is not a transition. */
const systemOwned = ['accuracy', 'withdrawal', 'contentHash', 'unreviewed'] as const

type WriteArgs = {
  draft?: boolean
  autosave?: boolean
  publishAllLocales?: boolean
  unpublishAllLocales?: boolean
  publishSpecificLocale?: unknown
  data?: Record<string, unknown>
}

/**
 * Turns every write that is not a transition into the saving of a draft, whichever door it came
 * through: `_status` of any value, a missing `draft` flag, a bulk update, a duplicate, GraphQL, a
 * call from our own code. Restoring a version as live cannot be turned (Payload reads the flag
 * before hooks run), so it is refused.
 */
export const keepWritesAsDrafts: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (markOf(req)) return args
  req.context.restoring = operation === 'restoreVersion'
  if (operation === 'restoreVersion') {
    if (!(args as WriteArgs).draft) throw new RefusedError([{ code: 'restore_as_draft' }])
    return args
  }
  if (operation !== 'create' && operation !== 'update') return args
  const write = args as WriteArgs
  const data: Record<string, unknown> = { ...write.data }
  req.context.statedRevision = statedRevision(data, req.headers?.get('if-match'))
  for (const field of systemOwned) delete data[field]
  data.workflow = assignmentOf(data.workflow)
  data._status = 'draft'
  return {
    ...args,
    data,
    draft: true,
    autosave: false,
    publishAllLocales: false,
    unpublishAllLocales: false,
    publishSpecificLocale: undefined,
  }
}

/** Staff may set who works on an article and until when; the rest of the group is the system's. */
function assignmentOf(workflow: unknown): Record<string, unknown> {
  if (!workflow || typeof workflow !== 'object') return {}
  const { assignee, dueAt } = workflow as Record<string, unknown>
  return {
    ...(assignee !== undefined && { assignee }),
    ...(dueAt !== undefined && { dueAt }),
  }
}

/** The revision a writer says to build on: `revision`, `workflow.revision` or `If-Match`. */
function statedRevision(
  data: Record<string, unknown>,
  ifMatch: string | null | undefined,
): number | undefined {
  const { revision, workflow } = data
  delete data.revision
  const inGroup = workflow && typeof workflow === 'object' && 'revision' in workflow
  const stated = revision ?? (inGroup ? workflow.revision : undefined) ?? unquoted(ifMatch)
  const number = typeof stated === 'string' ? Number(stated) : stated
  return typeof number === 'number' && Number.isInteger(number) ? number : undefined
}

const unquoted = (tag: string | null | undefined) => tag?.match(/^(?:W\/)?"?(\d+)"?$/)?.[1]
