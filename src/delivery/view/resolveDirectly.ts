import type { GraphQLField, GraphQLFieldResolver, GraphQLSchema } from 'graphql'
import { isObjectType } from 'graphql'
import type { JoinField, PayloadRequest, RelationshipField } from 'payload'
import { isStaff } from '../../access/staff.ts'
import { relationId } from '../../domain/relationId.ts'
import { type Slug, slugs } from '../../slugs.ts'
import { addDependencies, tagsOfList } from '../cache/dependencies.ts'
import { articles as anyArticle, articleTag } from '../cache/tags.ts'
import { isId } from '../checkWhere.ts'
import { publicTypes } from '../publicTypes.ts'
import { askingFor } from '../regionArgument.ts'
import { requireReader } from '../requireReader.ts'
import { Batches } from './batches.ts'
import { type AskedList, guardList } from './guardList.ts'
import { namedFields } from './namedFields.ts'
import { none, type Row, show } from './publicView.ts'
import { byRelation, countArticles, findArticles, pageOf, readReadable } from './readArticles.ts'
import { withProvenance } from './showProvenance.ts'
import { viewOf } from './viewOf.ts'

type Context = { req: PayloadRequest }
type Resolve<Args> = GraphQLFieldResolver<Row, Context, Args>

/**
 * Has readers' queries for articles, and all that articles lead to, answered past Payload's
 * machinery: only what a query names is read, and what is asked for at one level of it is read at
 * once. Staff go Payload's way.
 */
export function resolveDirectly(schema: GraphQLSchema): GraphQLSchema {
  const queries = schema.getQueryType()?.getFields() ?? {}
  const { singular = '', plural = '' } = publicTypes[slugs.articles] ?? {}
  for (const query of Object.values(queries)) dependingOnAll(query)
  forReaders(queries[plural], articles)
  forReaders(queries[`count${plural}`], articleCount)
  forReaders(queries[singular], article)
  for (const { singular: name } of Object.values(publicTypes)) {
    const type = schema.getType(name)
    if (!isObjectType(type)) throw new Error(`There is no type ${name} over GraphQL.`)
    for (const field of Object.values(type.getFields())) {
      const stored = field.extensions.field as { type?: string } | undefined
      if (stored?.type === 'relationship') forReaders(field, related(stored as RelationshipField))
      if (stored?.type === 'join') forReaders(field, joined(stored as JoinField))
    }
  }
  return schema
}

/** @param resolve gives undefined where Payload is to say that there is nothing */
function forReaders<Args>(
  field: GraphQLField<unknown, Context> | undefined,
  resolve: Resolve<Args>,
): void {
  const byPayload = field?.resolve
  if (!field || !byPayload) throw new Error('A public field over GraphQL has no resolver.')
  field.resolve = async (source, args, context, info) => {
    const found = isStaff(context)
      ? undefined
      : await resolve(source as Row, args as Args, context, info)
    return found === undefined ? byPayload(source, args, context, info) : found
  }
}

/** What is answered by others may show any article; readers' own resolvers below say which. */
function dependingOnAll(query: GraphQLField<unknown, Context>): void {
  const { resolve } = query
  query.resolve = (source, args, context, info) => {
    addDependencies([anyArticle])
    return resolve?.(source, args, context, info)
  }
}

type ListArgs = Omit<AskedList, 'sort'> & { sort?: string; region?: string | null }

const articles: Resolve<ListArgs> = async (_, args, context, info) => {
  const { req, list } = await askedList(args, context)
  const view = viewOf(req.payload, slugs.articles, namedFields(info, ['docs']))
  const isCounted = [...namedFields(info)].some((name) => name !== 'docs')
  const { rows, total } = await findArticles(req, list, view, isCounted)
  const docs = rows.map((row) => show(view.shown, withProvenance(row), none))
  return pageOf(docs, total, list)
}

const articleCount: Resolve<ListArgs> = async (_, args, context) => {
  const { req, list } = await askedList(args, context)
  return { totalDocs: await countArticles(req, list) }
}

/** The list that a query asks for, past the guards, and the request that is this query's alone. */
async function askedList({ where, sort, limit, page, region }: ListArgs, context: Context) {
  const req = askingFor(context.req, region)
  addDependencies(tagsOfList(where, region))
  const asked = { where, sort: sort?.split(','), limit, page }
  return { req, list: await guardList(req, slugs.articles, asked) }
}

const article: Resolve<{ id: string }> = async (_, { id }, { req }, info) => {
  requireReader(req)
  if (!isId(id, req.payload)) return undefined
  addDependencies([articleTag(id)])
  const view = viewOf(req.payload, slugs.articles, namedFields(info))
  const [row] = await readReadable(req, slugs.articles, { id: { equals: id } }, view)
  return row && show(view.shown, withProvenance(row), none)
}

const relations = new Batches<PayloadRequest, ReadonlyMap<string, Row>>()

/** The documents that a field refers to, of those that the reader may see. */
const related =
  ({ name, relationTo, hasMany }: RelationshipField): Resolve<unknown> =>
  async (document, _, { req }, info) => {
    const ids = [document[name] ?? []].flat().map(relationId)
    if (ids.length === 0) return hasMany ? [] : null
    const slug = relationTo as Slug
    if (slug === slugs.articles) addDependencies(ids.map(articleTag))
    const names = namedFields(info)
    const view = viewOf(req.payload, slug, names)
    const found = await relations.ask(req, [slug, ...names].join(' '), ids, async (all) => {
      const rows = await readReadable(req, slug, { id: { in: all } }, view)
      return new Map(rows.map((row) => [row.id, show(view.shown, withFacts(slug, row), none)]))
    })
    const documents = ids.flatMap((id) => found.get(id) ?? [])
    return hasMany ? documents : (documents[0] ?? null)
  }

const withFacts = (slug: Slug, row: Row): Row =>
  slug === slugs.articles ? withProvenance(row) : row

type JoinArgs = AskedList & { sort?: string; count?: boolean }

const joins = new Batches<PayloadRequest, ReadonlyMap<string, Row[]>>()

/** The first documents that refer to an article, or another page of them. */
const joined =
  ({ collection, on, defaultSort }: JoinField): Resolve<JoinArgs> =>
  async ({ id }, args, { req }, info) => {
    const slug = collection as Slug
    const { sort = defaultSort as string } = args
    // What a reader may ask of them, and how many, is decided where other lists are.
    const list = await guardList(req, slug, {
      ...args,
      limit: args.limit ?? 0,
      sort: sort.split(','),
    })
    const names = namedFields(info, ['docs']).add(on)
    const view = viewOf(req.payload, slug, names)
    const key = JSON.stringify([args, ...names])
    const found = await joins.ask(req, key, [id], async (ids) => {
      const where = { and: [{ [on]: { in: ids } }, list.where] }
      return byRelation(await readReadable(req, slug, where, view, list.sort), on)
    })
    const documents = found.get(id) ?? []
    const begins = (list.page - 1) * list.limit
    return {
      docs: documents.slice(begins, begins + list.limit).map((row) => show(view.shown, row, none)),
      hasNextPage: documents.length > begins + list.limit,
      ...(args.count && { totalDocs: documents.length }),
    }
  }
