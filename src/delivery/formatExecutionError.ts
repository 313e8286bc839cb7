import type { GraphQLError } from 'graphql'
import { logError, type PayloadRequest } from 'payload'

type Failure = Error & { status?: number; data?: unknown }

/** An error of a query that ran, as it is told: what failed inside says nothing of the inside. */
export type Told = {
  message: string
  locations: GraphQLError['locations']
  path: GraphQLError['path']
  extensions: Record<string, unknown>
}

/**
 * Gives an error of execution the form it is answered in, logs it, and lets the hooks for errors
 * say it in the words of the contract. As Payload's own GraphQL handler does.
 */
export async function formatExecutionError(
  error: GraphQLError,
  req: PayloadRequest,
): Promise<Told> {
  const { payload, context } = req
  const cause = error.originalError as Failure | undefined
  const status = cause ? (cause.status ?? 500) : 400
  logError({ err: error, payload })
  let told: Told = {
    message: status === 500 ? 'Something went wrong.' : error.message,
    locations: error.locations,
    path: error.path,
    extensions: { name: cause?.name, data: cause?.data, statusCode: status },
  }
  for (const hook of payload.config.hooks.afterError ?? []) {
    const result = await hook({
      context,
      error: error as never,
      graphqlResult: told as never,
      req,
    })
    if (result?.graphqlResult) told = result.graphqlResult as never
  }
  return told
}
