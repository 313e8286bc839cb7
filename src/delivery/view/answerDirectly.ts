import {
  type Endpoint,
  headersWithCors,
  type PayloadRequest,
  parseParams,
  type SanitizedConfig,
} from 'payload'
import { isStaff } from '../../access/staff.ts'
import { slugs } from '../../slugs.ts'
import { addDependencies, noteDependencies, tagsOfList } from '../cache/dependencies.ts'
import { isId } from '../checkWhere.ts'
import { requireReader } from '../requireReader.ts'
import { type GuardedList, guardList } from './guardList.ts'
import { countArticles, readArticle, readArticlePage } from './readArticles.ts'

/** With these, a list is what `readArticlePage` reads; all else is left to Payload. */
const listParameters: readonly string[] = ['where', 'sort', 'limit', 'page', 'region']

const countParameters: readonly string[] = ['where', 'region']

/**
 * Answers readers' plain reads of articles past Payload's machinery, which does much for each field
 * of each document: what comes out is the same. What is asked for with a depth of its own, a
 * selection or a choice of joins goes Payload's way.
 */
export function answerDirectly(config: SanitizedConfig): SanitizedConfig {
  const { endpoints } = config.collections.find(({ slug }) => slug === slugs.articles) ?? {}
  if (!endpoints) return config
  for (const [index, endpoint] of endpoints.entries()) {
    if (endpoint.method !== 'get') continue
    if (endpoint.path === '/') endpoints[index] = directly(endpoint, listParameters, readList)
    if (endpoint.path === '/count') endpoints[index] = directly(endpoint, countParameters, count)
    if (endpoint.path === '/:id') endpoints[index] = directly(endpoint, [], readOne)
  }
  return config
}

/** @param read gives nothing where Payload is to say so */
const directly = (
  endpoint: Endpoint,
  parameters: readonly string[],
  read: (req: PayloadRequest) => Promise<object | undefined>,
): Endpoint => ({
  ...endpoint,
  handler: async (req) => {
    const asked = Object.entries(req.query ?? {}).filter(([, value]) => value !== undefined)
    const isPlain = asked.every(([name]) => parameters.includes(name))
    const found = isPlain && !isStaff({ req }) ? await read(req) : undefined
    if (!found) return endpoint.handler(req)
    return Response.json(found, { headers: headersWithCors({ headers: new Headers(), req }) })
  },
})

async function readOne(req: PayloadRequest): Promise<object | undefined> {
  requireReader(req)
  const id = String(req.routeParams?.id)
  return isId(id, req.payload) ? readArticle(req, id) : undefined
}

/** The page of a list that a reader asks for. */
const readList = async (req: PayloadRequest): Promise<object> =>
  readArticlePage(req, await askedList(req))

/** How many articles a reader's list has in all. */
const count = async (req: PayloadRequest): Promise<object> => ({
  totalDocs: await countArticles(req, await askedList(req)),
})

/** The list that a reader asks for, past the guards; what its answer depends on is noted. */
async function askedList(req: PayloadRequest): Promise<GuardedList> {
  const { where, sort, limit, page } = parseParams(req.query)
  noteDependencies()
  addDependencies(tagsOfList(where, req.query.region))
  return guardList(req, slugs.articles, { where, sort, limit, page })
}
