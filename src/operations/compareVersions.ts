import type { PayloadRequest } from 'payload'
import { RefusedError } from '../access/RefusedError.ts'
import { isStaff } from '../access/staff.ts'
import {
  type Comparison,
  compareContent,
  type FieldChange,
} from '../domain/comparison/compareContent.ts'
import type { NamedChange, NamedComparison } from '../domain/comparison/namedComparison.ts'
import type { ArticleContent } from '../domain/content/articleContent.ts'
import { contentHash } from '../domain/content/hash.ts'
import { readContent } from '../domain/content/readContent.ts'
import { relationId } from '../domain/relationId.ts'
import type { Article, RelatedLink } from '../payload-types.ts'
import { slugs } from '../slugs.ts'
import { readLinks, readWorkingCopy, workflowOf } from './readArticle.ts'
import { readById } from './readById.ts'
import { readNames } from './readNames.ts'

/** What the working copy changed in the text that readers have, field by field, for staff. */
export async function compareVersions(req: PayloadRequest, id: string): Promise<NamedComparison> {
  if (!isStaff({ req })) throw new RefusedError([{ code: 'not_signed_in' }])
  const working = await readWorkingCopy(req, id)
  if (!working) throw new RefusedError([{ code: 'not_found' }])
  const live = await readById(req, slugs.articles, id)
  const links = await readLinks(req, id)
  const after = contentOf(working, links)
  const isLive = live?._status === 'published'
  const basis = !isLive ? 'nothing' : live.workflow?.unreviewed ? 'unreviewed' : 'live'
  // A link that was edited is offline until it is approved again.
  const stillLive = links.filter((link) => link.live === true)
  const before = basis === 'live' && live ? contentOf(live, stillLive) : null
  const changed = before === null || contentHash(before) !== contentHash(after)
  const { figures, fields } = await compareNamed(req, before, after)
  const { state, revision, contributors } = workflowOf(working)
  const names = await readNames(req, contributors)
  return {
    id,
    title: working.title,
    state,
    revision,
    basis,
    contributors: contributors.map((one) => names.get(one) ?? '?'),
    changed,
    unseen: changed && !fields.some((field) => field.changed),
    linksWithdrawn:
      before !== null && live !== null && contentHash(before) !== workflowOf(live).contentHash,
    figures,
    fields,
  }
}

const contentOf = (article: Article, links: readonly RelatedLink[]): ArticleContent =>
  readContent(
    { ...article },
    links.map((link) => ({ ...link })),
  )

/** Compares two contents, with names where they hold ids. */
async function compareNamed(
  req: PayloadRequest,
  before: ArticleContent | null,
  after: ArticleContent,
): Promise<{ figures: Comparison['figures']; fields: NamedChange[] }> {
  const contents = before ? [before, after] : [after]
  const titles = await readTitles(
    req,
    contents.flatMap(({ relatedLinks }) => relatedLinks.map(({ target }) => target)),
  )
  const withTitles = (content: ArticleContent): ArticleContent => ({
    ...content,
    relatedLinks: content.relatedLinks.map((link) => ({
      ...link,
      target: titles.get(link.target) ?? link.target,
    })),
  })
  const { figures, fields } = compareContent(before && withTitles(before), withTitles(after))
  const labels = await readLabels(req, fields)
  const named = fields.map((change) =>
    change.kind === 'members'
      ? {
          ...change,
          members: change.members.map((one) => ({ ...one, label: labels.get(one.id) ?? one.id })),
        }
      : change,
  )
  return { figures, fields: named }
}

/** The titles of articles that links lead to, as they are in their working copies. */
async function readTitles(
  req: PayloadRequest,
  targets: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(targets)].filter(Boolean)
  if (ids.length === 0) return new Map()
  const { docs } = await req.payload.find({
    collection: slugs.articles,
    where: { id: { in: ids } },
    select: { title: true },
    draft: true,
    joins: false,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return new Map(docs.map(({ id, title }) => [id, title]))
}

/** The names of the regions and categories in a comparison, in the language of whoever asks. */
async function readLabels(
  req: PayloadRequest,
  fields: readonly FieldChange[],
): Promise<ReadonlyMap<string, string>> {
  const idsOf = (...names: string[]) =>
    fields.flatMap((change) =>
      change.kind === 'members' && names.includes(change.field)
        ? change.members.map(({ id }) => relationId(id))
        : [],
    )
  const shared = { pagination: false, depth: 0, overrideAccess: true, req } as const
  const regions = await req.payload.find({
    collection: slugs.regions,
    where: { id: { in: idsOf('regions') } },
    select: { fullName: true },
    ...shared,
  })
  const categories = await req.payload.find({
    collection: slugs.categories,
    where: { id: { in: idsOf('primaryCategory', 'otherCategories') } },
    select: { name: true, nameEn: true },
    ...shared,
  })
  const inChinese = req.i18n.language === 'zh'
  return new Map([
    ...regions.docs.map(({ id, fullName }) => [id, fullName] as const),
    ...categories.docs.map(
      ({ id, name, nameEn }) => [id, inChinese ? name : nameEn || name] as const,
    ),
  ])
}
