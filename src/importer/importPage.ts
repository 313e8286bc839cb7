import { createHash } from 'node:crypto'
import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { systemActor } from '../domain/actor.ts'
import { appendAuditEvent } from '../operations/appendAuditEvent.ts'
import { isLive, workflowOf } from '../operations/readArticle.ts'
import { runInTransaction } from '../operations/runInTransaction.ts'
import type { Article } from '../payload-types.ts'
import { slugs } from '../slugs.ts'
import type { ImportContext } from './importContext.ts'
import type { PageProblem } from './pageTypes.ts'
import { parsePage } from './parsePage.ts'
import { type ImportedPage, toArticle } from './toArticle.ts'

export type ImportOutcome = {
  /** What tells the page from others: its source and its path within it. */
  origin: string
  /**
   * `created`; `updated`: the page changed and nobody had touched its draft; `unchanged`: imported
   * before, the same; `kept`: the page changed, but so did the article, which stays as it is;
   * `refused`: could not be parsed or stored.
   */
  status: 'created' | 'updated' | 'unchanged' | 'kept' | 'refused'
  article?: string
  title?: string
  regions?: string[]
  category?: string
  relatedLinks?: number
  /** Pieces of text the parser could not place; kept in `legacy.unplaced`. */
  unplaced?: number
  problem?: Pick<PageProblem, 'line' | 'message'> & { code: string }
}

export type PageToImport = {
  payload: Payload
  context: ImportContext
  origin: string
  input: string
  /** ISO 8601. */
  now: string
  /** Parse and report, write nothing. */
  dryRun?: boolean
}

/**
 * Imports one page as a draft: its article, its related links and an audit event in one
 * transaction, told apart from other pages by `origin`, so that importing it again doubles nothing. Never throws for what is
 * wrong with a page: that is an outcome.
 */
export async function importPage(page: PageToImport): Promise<ImportOutcome> {
  const { payload, context, origin, input } = page
  const parsed = parsePage(input)
  if (!parsed.ok) return { origin, status: 'refused', problem: parsed.problem }
  const imported = toArticle(parsed.page, context)
  const facts = {
    origin,
    title: imported.article.title,
    regions: imported.regionNames,
    category: imported.category,
    relatedLinks: imported.links.length,
    unplaced: imported.legacy.unplaced.length,
  }
  const req = await createLocalReq({ context: { importing: true } }, payload)
  try {
    return await runInTransaction(req, async () => ({
      ...facts,
      ...(await store(req, page, imported)),
    }))
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return { ...facts, status: 'refused', problem: { code: 'not_stored', line: 1, message } }
  }
}

async function store(
  req: PayloadRequest,
  { origin, input, now, dryRun }: PageToImport,
  imported: ImportedPage,
): Promise<Pick<ImportOutcome, 'status' | 'article'>> {
  const checksum = createHash('sha256').update(input).digest('hex')
  const existing = await findByOrigin(req, origin)
  if (existing?.legacy?.checksum === checksum) return { status: 'unchanged', article: existing.id }
  if (existing && !(await isUntouched(req, existing))) {
    return { status: 'kept', article: existing.id }
  }
  const status = existing ? 'updated' : 'created'
  if (dryRun) return { status, article: existing?.id }

  req.context.linksToCome = imported.links
  const data = {
    ...imported.article,
    legacy: { ...imported.legacy, origin, checksum, importedAt: now, raw: input },
  } as unknown as Partial<Article>
  const write = {
    collection: slugs.articles,
    draft: true,
    depth: 0,
    overrideAccess: true,
    req,
  } as const
  const article = existing
    ? await req.payload.update({ ...write, id: existing.id, data })
    : await req.payload.create({ ...write, data: data as Article })
  const { id } = article
  delete req.context.linksToCome
  await replaceLinks(req, id, imported.links, now)
  const { state, revision, contentHash } = workflowOf(article)
  await appendAuditEvent(req, {
    article: id,
    event: 'import',
    actor: systemActor,
    from: existing ? workflowOf(existing).state : '',
    to: state,
    revision,
    contentHash,
    comment: origin,
    at: now,
  })
  return { status, article: id }
}

async function findByOrigin(req: PayloadRequest, origin: string): Promise<Article | undefined> {
  const { docs } = await req.payload.find({
    collection: slugs.articles,
    where: { 'legacy.origin': { equals: origin } },
    draft: true,
    limit: 1,
    pagination: false,
    depth: 0,
    joins: false,
    overrideAccess: true,
    req,
  })
  return docs[0]
}

/** Nobody has worked on it: still the draft the import made, of the text it made. */
async function isUntouched(req: PayloadRequest, article: Article): Promise<boolean> {
  const { state, contributors, contentHash } = workflowOf(article)
  return (
    state === 'draft' &&
    contributors.length === 0 &&
    contentHash === article.legacy?.importedHash &&
    !article.regionScopeConfirmed &&
    !article.workflow?.assignee &&
    !(await isLive(req, article.id))
  )
}

/** Written past the collection's hooks: the article was hashed with these links already. */
async function replaceLinks(
  req: PayloadRequest,
  from: string,
  links: ImportedPage['links'],
  now: string,
): Promise<void> {
  const collection = slugs.relatedLinks
  await req.payload.db.deleteMany({ collection, where: { from: { equals: from } }, req })
  for (const link of links) {
    await req.payload.db.create({
      collection,
      data: { ...link, from, live: false, createdAt: now, updatedAt: now },
      req,
    })
  }
}
