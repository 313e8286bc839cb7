import {
  type Endpoint,
  headersWithCors,
  type JoinQuery,
  type PayloadRequest,
  parseParams,
  type SanitizedConfig,
} from 'payload'
import { isStaff } from '../../access/staff.ts'
import { slugs } from '../../slugs.ts'
import { addDependencies, noteDependencies, tagsOfList } from '../cache/dependencies.ts'
import { isId } from '../checkWhere.ts'
import { nothing } from '../nothing.ts'
import { requireReader } from '../requireReader.ts'
import { type GuardedList, guardList } from './guardList.ts'
import {
  countArticles,
  findArticles,
  pageOf,
  readArticle,
  readArticlePage,
} from './readArticles.ts'

/** With these, what is shown of an article is no longer what `readArticles` reads. */
const showing = ['depth', 'select', 'joins'] as const

/**
 * Answers readers' plain reads of articles past Payload's machinery, which does much for each field
 * of each document: what comes out is the same. What is asked for with a depth of its own, a
 * selection or a choice of joins is found in the same way and shown by Payload.
 */
export function answerDirectly(config: SanitizedConfig): SanitizedConfig {
  const { endpoints } = config.collections.find(({ slug }) => slug === slugs.articles) ?? {}
  if (!endpoints) return config
  for (const [index, endpoint] of endpoints.entries()) {
    if (endpoint.method !== 'get') continue
    if (endpoint.path === '/') endpoints[index] = directly(endpoint, readList)
    if (endpoint.path === '/count') endpoints[index] = directly(endpoint, count)
    if (endpoint.path === '/:id') endpoints[index] = directly(endpoint, readOne)
  }
  return config
}

/** @param read gives nothing where Payload is to say so */
const directly = (
  endpoint: Endpoint,
  read: (req: PayloadRequest) => Promise<object | undefined>,
): Endpoint => ({
  ...endpoint,
  handler: async (req) => {
    const found = isStaff({ req }) ? undefined : await read(req)
    if (!found) return endpoint.handler(req)
    return Response.json(found, { headers: headersWithCors({ headers: new Headers(), req }) })
  },
})

const isPlain = ({ query }: PayloadRequest): boolean =>
  showing.every((name) => query[name] === undefined)

async function readOne(req: PayloadRequest): Promise<object | undefined> {
  if (!isPlain(req)) return undefined
  requireReader(req)
  const id = String(req.routeParams?.id)
  return isId(id, req.payload) ? readArticle(req, id) : undefined
}

/** The page of a list that a reader asks for. */
async function readList(req: PayloadRequest): Promise<object> {
  const list = await askedList(req)
  return isPlain(req) ? readArticlePage(req, list) : readByPayload(req, list)
}

/**
 * A page of a list, of which Payload reads what was asked for to be shown: by as many queries where
 * nothing is found.
 */
async function readByPayload(req: PayloadRequest, list: GuardedList): Promise<object> {
  const { rows, total } = await findArticles(req, list, { stored: [] })
  const ids = rows.map(({ id }) => id)
  const { depth, select, joins } = parseParams(req.query)
  const { docs } = await req.payload.find({
    collection: slugs.articles,
    where: ids.length > 0 ? { id: { in: ids } } : nothing,
    limit: Math.max(ids.length, 1),
    ...(depth !== undefined && { depth }),
    ...(select && { select }),
    ...(joins !== undefined && { joins: joins as JoinQuery<'articles'> }),
    overrideAccess: false,
    req,
  })
  const found = new Map(docs.map((doc) => [doc.id, doc]))
  const inOrder = ids.flatMap((id) => found.get(id) ?? [])
  return pageOf(inOrder, total, list)
}

/** How many articles a reader's list has in all. */
const count = async (req: PayloadRequest): Promise<object> => ({
  totalDocs: await countArticles(req, await askedList(req)),
})

/** The list that a reader asks for, past the guards; what its answer depends on is noted. */
async function askedList(req: PayloadRequest): Promise<GuardedList> {
  const { where, sort, limit, page, select, joins } = parseParams(req.query)
  noteDependencies()
  addDependencies(tagsOfList(where, req.query.region))
  return guardList(req, slugs.articles, { where, sort, limit, page, select, joins })
}
