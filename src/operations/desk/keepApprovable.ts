import type { PayloadRequest } from 'payload'
import { blocksOn } from '../../domain/accuracy/flags.ts'
import type { Actor } from '../../domain/actor.ts'
import { relationId } from '../../domain/relationId.ts'
import { decide } from '../../domain/workflow/decide.ts'
import type { Category, Finding } from '../../payload-types.ts'
import { slugs } from '../../slugs.ts'
import { workflowOf } from '../readArticle.ts'
import { flagOf, readFlags } from '../readFlags.ts'
import type { DeskArticle } from './deskRows.ts'
import { keepInScope } from './keepInScope.ts'

/**
 * Those of some articles in review that the signed-in user may approve, in the order given and in as
 * many queries as for one. Judged by what is stored: an edit of the text would have taken them out
 * of review, and they were complete when they were submitted.
 * @param articles working copies
 * @param categories all there are
 * @param now milliseconds since the epoch
 */
export async function keepApprovable(
  req: PayloadRequest,
  articles: readonly DeskArticle[],
  { actor, categories, now }: { actor: Actor; categories: readonly Category[]; now: number },
): Promise<DeskArticle[]> {
  const ofThem = { article: { in: articles.map(({ id }) => id) } }
  const [isTheirs, flags, findings] = await Promise.all([
    keepInScope(req, articles, categories),
    readFlags(req, {
      and: [ofThem, { state: { equals: 'open' } }, { severity: { equals: 'block' } }],
    }),
    readStrictFindings(req, ofThem),
  ])
  return articles.filter((article) => {
    const isAboutIt = (row: { article: unknown }) => relationId(row.article) === article.id
    const workflow = workflowOf(article)
    const { contentHash } = workflow
    const facts = {
      workflow,
      contentHash,
      missingFields: [],
      openBlocks: blocksOn(flags.filter(isAboutIt).map(flagOf), contentHash),
      openFindings: findings.filter(isAboutIt).map(({ id, signal, field }) => {
        return { id, signal, field, quote: '', message: '' }
      }),
      live: false,
      outOfScope: !isTheirs(article),
    }
    return decide({ event: 'approve', actor, article: facts, now }).allowed
  })
}

async function readStrictFindings(
  req: PayloadRequest,
  ofThem: { article: { in: string[] } },
): Promise<Finding[]> {
  const { docs } = await req.payload.find({
    collection: slugs.findings,
    where: { and: [ofThem, { state: { equals: 'open' } }, { severity: { equals: 'strict' } }] },
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs
}
