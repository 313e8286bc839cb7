import { handleEndpoints, type SanitizedConfig } from 'payload'
import { answerGraphQL } from './answerGraphQL.ts'

/** Answers requests as the web knows them. */
export type FetchHandler = (request: Request) => Promise<Response>

/** Where GraphQL is answered. */
export const graphqlPath = '/api/graphql'

/** Answers everything under `/api`: the REST endpoints of all collections, and GraphQL. */
export function answerApi(config: SanitizedConfig): FetchHandler {
  const graphql = answerGraphQL(config)
  return (request) => {
    const { pathname } = new URL(request.url)
    return pathname === graphqlPath
      ? graphql(request)
      : handleEndpoints({ config, request, path: pathname })
  }
}
