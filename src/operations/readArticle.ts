import type { PayloadRequest } from 'payload'
import { blocksOn } from '../domain/accuracy/flags.ts'
import { contentHash } from '../domain/content/hash.ts'
import { missingFields } from '../domain/content/missingFields.ts'
import { readContent } from '../domain/content/readContent.ts'
import { relationId } from '../domain/relationId.ts'
import type { ArticleFacts, Workflow } from '../domain/workflow/article.ts'
import type { Article, RelatedLink } from '../payload-types.ts'
import { slugs } from '../slugs.ts'
import { isOutOfScope } from './isOutOfScope.ts'
import { readBlockingFindings } from './readFindings.ts'
import { readOpenFlags } from './readFlags.ts'

/** The related links of an article, in order, whoever asks. */
export async function readLinks(req: PayloadRequest, articleId: string): Promise<RelatedLink[]> {
  const { docs } = await req.payload.find({
    collection: slugs.relatedLinks,
    where: { from: { equals: articleId } },
    sort: 'position',
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs
}

/** The working copy (the newest version) of an article, or null where there is none. */
export const readWorkingCopy = (req: PayloadRequest, id: string): Promise<Article | null> =>
  req.payload.findByID({
    collection: slugs.articles,
    id,
    draft: true,
    depth: 0,
    joins: false,
    disableErrors: true,
    overrideAccess: true,
    req,
  })

/** The stored workflow in the domain's terms. */
export const workflowOf = ({ workflow }: Pick<Article, 'workflow'>): Workflow => ({
  state: workflow?.state ?? 'draft',
  revision: workflow?.revision ?? 0,
  contributors: (workflow?.contributors ?? []).map(relationId),
  contentHash: workflow?.contentHash ?? '',
  approvedHash: workflow?.approvedHash ?? null,
  approvedBy: workflow?.approvedBy ? relationId(workflow.approvedBy) : null,
  approvedAt: workflow?.approvedAt ?? null,
  publishAt: workflow?.publishAt ?? null,
  unreviewed: workflow?.unreviewed ?? false,
  emergencyBy: workflow?.emergencyBy ? relationId(workflow.emergencyBy) : null,
})

/** All that `decide` needs to know of the working copy, its content hashed afresh. */
export async function readFacts(req: PayloadRequest, article: Article): Promise<ArticleFacts> {
  const rows = (await readLinks(req, article.id)).map((link) => ({ ...link }))
  const content = readContent({ ...article }, rows)
  const hash = contentHash(content)
  return {
    workflow: workflowOf(article),
    contentHash: hash,
    missingFields: missingFields(content, article.regionScopeConfirmed === true),
    openBlocks: blocksOn(await readOpenFlags(req, article.id), hash),
    openFindings: await readBlockingFindings(req, article.id),
    live: await isLive(req, article.id),
    outOfScope: await isOutOfScope(req, article),
  }
}

/** Whether a version of the article is live, read from the live row. */
export async function isLive(req: PayloadRequest, id: string): Promise<boolean> {
  const { totalDocs } = await req.payload.count({
    collection: slugs.articles,
    where: { and: [{ id: { equals: id } }, { _status: { equals: 'published' } }] },
    overrideAccess: true,
    req,
  })
  return totalDocs > 0
}

/** Whether a version of the article has ever been live. */
export async function hasBeenLive(req: PayloadRequest, id: string): Promise<boolean> {
  const { totalDocs } = await req.payload.countVersions({
    collection: slugs.articles,
    where: { and: [{ parent: { equals: id } }, { 'version._status': { equals: 'published' } }] },
    overrideAccess: true,
    req,
  })
  return totalDocs > 0
}
