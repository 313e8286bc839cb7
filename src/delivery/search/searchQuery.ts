import type * as GraphQL from 'graphql'
import type { GraphQLFieldConfig, GraphQLObjectType } from 'graphql'
import type { PayloadRequest } from 'payload'
import { type SearchRequest, searchArticles } from './searchArticles.ts'

type Field = GraphQLFieldConfig<unknown, { req: PayloadRequest }, SearchRequest>

/**
 * The search over GraphQL.
 * @param graphql the copy of the package that the schema is made with
 * @param article the type of articles
 */
export function searchQuery(
  {
    GraphQLBoolean,
    GraphQLInt,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLString,
    isEnumType,
  }: typeof GraphQL,
  article: GraphQLObjectType,
): Field {
  const always = {
    text: new GraphQLNonNull(GraphQLString),
    flag: new GraphQLNonNull(GraphQLBoolean),
  }
  const number = new GraphQLNonNull(GraphQLInt)
  const part = new GraphQLObjectType({
    name: 'SearchPart',
    description: 'A stretch of plain text, and whether it is what was looked for.',
    fields: { text: { type: always.text }, match: { type: always.flag } },
  })
  const parts = new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(part)))
  const hit = new GraphQLObjectType({
    name: 'SearchHit',
    fields: {
      article: { type: new GraphQLNonNull(article) },
      title: { type: parts },
      snippet: { type: parts },
    },
  })
  const page = new GraphQLObjectType({
    name: 'SearchPage',
    fields: {
      docs: { type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(hit))) },
      totalDocs: { type: number },
      totalIsExact: { type: always.flag },
      limit: { type: number },
      page: { type: number },
      totalPages: { type: number },
      pagingCounter: { type: number },
      hasPrevPage: { type: always.flag },
      hasNextPage: { type: always.flag },
      prevPage: { type: GraphQLInt },
      nextPage: { type: GraphQLInt },
    },
  })
  const insuranceType = article.getFields().insuranceType?.type
  return {
    type: page,
    args: {
      q: { type: always.text },
      region: { type: GraphQLString },
      category: { type: GraphQLString },
      insuranceType: { type: isEnumType(insuranceType) ? insuranceType : GraphQLString },
      limit: { type: GraphQLInt },
      page: { type: GraphQLInt },
    },
    resolve: (_, asked, { req }) => searchArticles(req, asked),
  }
}
