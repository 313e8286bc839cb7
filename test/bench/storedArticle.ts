import {
  type Accuracy,
  deriveAccuracy,
  unverified,
  type Verification,
} from '../../src/domain/accuracy/accuracy.ts'
import type { Flag } from '../../src/domain/accuracy/flags.ts'
import { lastServedDay } from '../../src/domain/accuracy/policyDay.ts'
import type { Actor } from '../../src/domain/actor.ts'
import { contentHash } from '../../src/domain/content/hash.ts'
import { readContent } from '../../src/domain/content/readContent.ts'
import { placesOf } from '../../src/domain/regions/inheritance.ts'
import { applyEvent } from '../../src/domain/workflow/apply.ts'
import { newWorkflow, type Workflow } from '../../src/domain/workflow/article.ts'
import { slugs } from '../../src/slugs.ts'
import type { SampleArticle } from './sampleArticle.ts'

/** A document in Payload's terms: ids and instants are strings. `id` is what it is stored under. */
export type StoredDocument = { id: string; [field: string]: unknown }

/** Documents of one kind; versions are kept apart from the rows they are versions of. */
export type Stored = {
  collection: (typeof slugs)[keyof typeof slugs]
  kind: 'live' | 'version'
  documents: StoredDocument[]
}

export type Circumstances = {
  editor: string
  reviewer: string
  /** A new id, such as the database makes. */
  newId: () => string
  /** The id of a row in an article's list, the same on both databases. */
  newRowId: () => string
  /** The id of article number n. */
  idOf: (n: number) => string
  /** When all of it happened, milliseconds since the epoch. */
  at: number
  /** The policy day of the next review. */
  nextReviewAt: string
}

/**
 * All that is stored of an article once it was written, reviewed, published and verified, as the
 * rules of the domain have it: the live row, its latest version, its links, its verification and,
 * where it is withheld, the flag. Left out are earlier versions, audit events and notifications,
 * which no public read looks at.
 */
export function storedArticle(
  id: string,
  sample: SampleArticle,
  circumstances: Circumstances,
): Stored[] {
  const { newId, newRowId, idOf } = circumstances
  const now = new Date(circumstances.at).toISOString()
  const stamps = { createdAt: now, updatedAt: now }
  const isLive = sample.standing !== 'draft'
  const links = sample.links.map(({ target, ...link }) => ({
    id: newId(),
    from: id,
    ...(target !== undefined && { target: idOf(target) }),
    ...link,
    live: isLive,
    servedUntil: isServedInTime(sample) ? lastServedDay(sample.article.effectiveTo) : null,
    ...stamps,
  }))
  const { notices, sources, ...text } = sample.article
  const content = {
    ...text,
    notices: notices.map((row) => ({ ...row, id: newRowId() })),
    sources: sources.map((row) => ({ ...row, id: newRowId() })),
  }
  const read = readContent(content, links)
  const hash = contentHash(read)
  const verification = isLive ? verificationOf(hash, circumstances, now) : null
  const flags: Flag[] =
    sample.standing === 'withheld'
      ? [{ severity: 'block', reason: 'outdated', state: 'open', raisedAt: now, contentHash: hash }]
      : []
  const working = {
    ...content,
    withdrawal: {},
    legacy: {},
    workflow: {
      ...workflowOf(hash, links.length, isLive, circumstances, now),
      changedBy: circumstances.editor,
      assignee: null,
      dueAt: null,
    },
    accuracy: accuracyOf(flags, verification, hash, circumstances.at),
    servedUntil: lastServedDay(sample.article.effectiveTo),
    places: placesOf(read),
    _status: isLive ? 'published' : 'draft',
    ...stamps,
  }
  const version = { id: newId(), parent: id, version: working, latest: true, ...stamps }
  // Of what was never live, the row itself stays as it was first saved.
  const first = newWorkflow(contentHash(readContent(content, [])), circumstances.editor)
  const article = isLive ? working : { ...working, workflow: { ...working.workflow, ...first } }
  return [
    { collection: slugs.articles, kind: 'live', documents: [{ id, ...article }] },
    { collection: slugs.articles, kind: 'version', documents: [version] },
    { collection: slugs.relatedLinks, kind: 'live', documents: links },
    {
      collection: slugs.verifications,
      kind: 'live',
      documents: (verification ? [verification] : []).map(({ sources, ...check }) => ({
        id: newId(),
        article: id,
        ...check,
        note: '',
        sources: sources.map((row) => ({ ...row, id: newRowId() })),
        ...stamps,
      })),
    },
    {
      collection: slugs.accuracyFlags,
      kind: 'live',
      documents: flags.map((flag) => ({
        id: newId(),
        article: id,
        ...flag,
        message: '据新规定，本文所述已不适用。',
        origin: 'editor',
        raisedBy: circumstances.reviewer,
        ...stamps,
      })),
    },
  ]
}

/** What is expired by the day alone still says until when it was served. */
const isServedInTime = ({ standing }: SampleArticle): boolean =>
  standing !== 'draft' && standing !== 'withheld'

const verificationOf = (hash: string, { reviewer, nextReviewAt }: Circumstances, at: string) =>
  ({
    at,
    by: reviewer,
    sources: [{ url: 'https://example.gov.cn/law', title: '《中华人民共和国社会保险法》' }],
    contentHash: hash,
    nextReviewAt,
  }) satisfies Verification

function accuracyOf(
  flags: readonly Flag[],
  verification: Verification | null,
  hash: string,
  now: number,
): Accuracy {
  return verification ? deriveAccuracy(flags, verification, hash, now) : unverified
}

/** Written by the editor, each link a change of its own, then taken through to publication. */
function workflowOf(
  hash: string,
  links: number,
  isLive: boolean,
  { editor, reviewer }: Circumstances,
  now: string,
): Workflow {
  const written = newWorkflow(hash, editor)
  const draft = { ...written, revision: written.revision + links }
  if (!isLive) return draft
  const byEditor: Actor = { kind: 'user', id: editor, role: 'editor' }
  const byReviewer: Actor = { kind: 'user', id: reviewer, role: 'reviewer' }
  const steps = [
    { event: 'submit', actor: byEditor },
    { event: 'approve', actor: byReviewer },
    { event: 'publish', actor: byEditor },
  ] as const
  return steps.reduce<Workflow>(
    (workflow, step) => applyEvent(workflow, { ...step, contentHash: hash, parameters: {}, now }),
    draft,
  )
}
