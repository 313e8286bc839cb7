import type { GraphQLObjectType } from 'graphql'
import type { Config } from 'payload'
import { slugs } from '../slugs.ts'
import { searchName } from './publicTypes.ts'
import { takeRegionArgument } from './regionArgument.ts'
import { searchQuery } from './search/searchQuery.ts'

type Extend = NonNullable<NonNullable<Config['graphQL']>['queries']>

/** What readers may ask over GraphQL beyond Payload's own queries. */
export const extendQueries: Extend = (graphql, { Query, collections }) => {
  takeRegionArgument(graphql, Query.fields)
  const article = collections[slugs.articles]?.graphQL?.type as GraphQLObjectType | undefined
  return article ? { [searchName]: searchQuery(graphql, article) } : {}
}
