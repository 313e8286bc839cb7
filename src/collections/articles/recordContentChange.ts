import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { RefusedError } from '../../access/RefusedError.ts'
import { nowOf } from '../../access/served.ts'
import { staffOf } from '../../access/staff.ts'
import { unverified } from '../../domain/accuracy/accuracy.ts'
import { lastServedDay } from '../../domain/accuracy/policyDay.ts'
import { contentHash } from '../../domain/content/hash.ts'
import { readContent } from '../../domain/content/readContent.ts'
import { placesOf } from '../../domain/regions/inheritance.ts'
import { newWorkflow } from '../../domain/workflow/article.ts'
import { recordEdit } from '../../domain/workflow/recordEdit.ts'
import { currentAccuracy, writableLists } from '../../operations/currentAccuracy.ts'
import { readLinks, workflowOf } from '../../operations/readArticle.ts'
import { readLiveText } from '../../operations/readLiveText.ts'
import { staleRevision } from '../../operations/staleRevision.ts'
import { markOf } from '../../operations/transitionMark.ts'
import type { Article } from '../../payload-types.ts'

/**
 * Decides the workflow fields of every write, on the resolved data and against the stored row.
 * Under the mark of a transition they are the mark's, and the text must be the very text that was
 * decided on. Otherwise the write is an edit: its hash, contributor, state and revision follow
 * from what it changed, and nothing a client sent about them counts.
 */
export const recordContentChange: CollectionBeforeChangeHook<Article> = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const stored = operation === 'update' ? (originalDoc as Article) : undefined
  const links =
    linksToCome(req.context.linksToCome) ?? (stored ? await readLinks(req, stored.id) : [])
  // A restored version is whole: what it lacks is empty, not what the newest version holds.
  const resolved = req.context.isRestoringVersion ? data : { ...stored, ...data }
  const content = readContent(resolved, links as Row[])
  const hash = contentHash(content)
  // What readers' queries go by, in the form that they can.
  const derived = { servedUntil: lastServedDay(resolved.effectiveTo), places: placesOf(content) }
  const mark = markOf(req)
  if (mark) {
    if (!stored || mark.articleId !== stored.id || mark.workflow.contentHash !== hash) {
      throw new RefusedError([{ code: 'content_changed' }])
    }
    // With a reviewed text live, or none at all, what was to be done by somebody until then is done.
    const isDone = mark.liveStatus !== undefined && !mark.workflow.unreviewed
    return {
      ...data,
      _status: mark.liveStatus ?? 'draft',
      workflow: {
        ...stored.workflow,
        ...(isDone && { assignee: null, dueAt: null }),
        ...writable(mark.workflow),
        changedBy: staffOf(req)?.id ?? null,
      },
      accuracy: await accuracyAfter(
        req,
        stored,
        mark.liveStatus === 'published' ? hash : undefined,
      ),
      ...derived,
    }
  }

  // A restored version brings back its text, not who was working on it then.
  const assigned = (req.context.restoring ? stored : data)?.workflow
  const assignment = { assignee: assigned?.assignee ?? null, dueAt: assigned?.dueAt ?? null }
  const editor = staffOf(req)?.id ?? null
  if (!stored) {
    return {
      ...data,
      _status: 'draft',
      workflow: { ...assignment, ...writable(newWorkflow(hash, editor)), changedBy: editor },
      accuracy: writableLists(unverified),
      ...derived,
      legacy: importedLegacy(data, req, hash) ?? {},
      // A duplicate takes the text of its original, not its past.
      withdrawal: {},
    }
  }
  const statedRevision = req.context.statedRevision as number | undefined
  const edit = recordEdit(workflowOf(stored), { contentHash: hash, editor, statedRevision })
  if (!edit.accepted) {
    const isStale = edit.refusal.code === 'stale_revision'
    throw isStale ? await staleRevision(req, stored) : new RefusedError([edit.refusal])
  }
  const changedBy = edit.changed ? editor : stored.workflow?.changedBy
  return {
    ...data,
    _status: 'draft',
    workflow: { ...assignment, ...writable(edit.workflow), changedBy },
    accuracy: await accuracyAfter(req, stored),
    ...derived,
    legacy: importedLegacy(data, req, hash) ?? stored.legacy,
    withdrawal: stored.withdrawal,
  }
}

/**
 * The accuracy of the text that is live once this write is stored, and of the draft beside it:
 * made anew of the flags and the last verification, never copied from an older version.
 * @param hash of the text that goes live with this write, if one does
 */
async function accuracyAfter(req: PayloadRequest, { id }: Article, hash?: string) {
  const live = hash ?? (await readLiveText(req, id))?.workflow?.contentHash ?? ''
  return writableLists(await currentAccuracy(req, id, live, nowOf(req)))
}

/** Only the importer writes an article's origin; it keeps the hash to tell later edits by. */
const importedLegacy = (
  data: Partial<Article>,
  req: Pick<PayloadRequest, 'context'>,
  importedHash: string,
) => (req.context.importing ? { ...data.legacy, importedHash } : undefined)

type Row = Record<string, unknown>

/** An import hands over the links it is about to write, so that the article is hashed once. */
const linksToCome = (rows: unknown): Row[] | undefined =>
  Array.isArray(rows) ? (rows as Row[]) : undefined

/** The generated types know no readonly arrays. */
const writable = <T extends { contributors: readonly string[] }>(workflow: T) => ({
  ...workflow,
  contributors: [...workflow.contributors],
})
