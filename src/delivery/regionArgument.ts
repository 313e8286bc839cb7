import type * as GraphQL from 'graphql'
import type { GraphQLFieldConfig, GraphQLFieldResolver } from 'graphql'
import { isolateObjectProperty, type PayloadRequest } from 'payload'
import { slugs } from '../slugs.ts'
import { askForRegion } from './narrowToRegion.ts'
import { publicTypes } from './publicTypes.ts'

type Context = { req: PayloadRequest; select?: unknown }
type Field = GraphQLFieldConfig<unknown, Context>

/** The GraphQL queries that take a region. */
export const regionQueries: readonly string[] = [publicTypes[slugs.articles]?.plural ?? ''].flatMap(
  (plural) => [plural, `count${plural}`],
)

/**
 * Gives the lists and counts of articles over GraphQL the argument `region`.
 * @param graphql the copy of the package that the queries were made with
 */
export function takeRegionArgument(
  { GraphQLString }: typeof GraphQL,
  queries: Record<string, Field>,
): void {
  for (const name of regionQueries) {
    const query = queries[name]
    if (!query?.resolve) continue
    query.args = { ...query.args, region: { type: GraphQLString } }
    query.resolve = takingRegion(query.resolve)
  }
}

/**
 * A request for one query that takes a region, which is this query's alone: another one in the same
 * request asks for its own, or none.
 */
export function askingFor(request: PayloadRequest, region: unknown): PayloadRequest {
  const req = isolateObjectProperty(request, 'context')
  req.context = { ...request.context }
  if (region !== undefined && region !== null) askForRegion(req, region)
  return req
}

const takingRegion =
  (resolve: GraphQLFieldResolver<unknown, Context>): GraphQLFieldResolver<unknown, Context> =>
  async (source, { region, ...args }, context, info) => {
    if (region === undefined || region === null) return resolve(source, args, context, info)
    const own: Context = { ...context, req: askingFor(context.req, region) }
    const answer = await resolve(source, args, own, info)
    context.select = own.select
    return answer
  }
