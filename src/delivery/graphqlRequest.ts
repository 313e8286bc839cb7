/** What is asked for over GraphQL. */
export type GraphQLRequest = {
  query: string
  variables: Readonly<Record<string, unknown>>
  operationName: string | undefined
}

/** Thrown for what is not one GraphQL request. */
export class MalformedRequest extends Error {
  constructor(
    message: string,
    readonly status: number,
  ) {
    super(message)
  }
}

/** The most a body may hold, in bytes. */
export const longestBody = 100_000

/**
 * Reads a GraphQL request: the JSON body of a POST, the parameters of a GET.
 * @throws {MalformedRequest}
 */
export async function readGraphQLRequest(request: Request): Promise<GraphQLRequest> {
  const { method, url, headers } = request
  if (method === 'GET') return readParameters(new URL(url).searchParams)
  if (method !== 'POST') throw new MalformedRequest('Send a query with POST or GET.', 405)
  const isJSON = headers.get('content-type')?.split(';')[0]?.trim() === 'application/json'
  if (!isJSON) throw new MalformedRequest('The body must be application/json.', 415)
  const body = await request.text()
  if (body.length > longestBody) throw new MalformedRequest('The body is too large.', 413)
  return check(parse(body))
}

function readParameters(parameters: URLSearchParams): GraphQLRequest {
  const variables = parameters.get('variables')
  const extensions = parameters.get('extensions')
  return check({
    query: parameters.get('query') ?? undefined,
    operationName: parameters.get('operationName') ?? undefined,
    variables: variables ? (parse(variables) ?? 'none') : undefined,
    extensions: extensions ? (parse(extensions) ?? 'none') : undefined,
  })
}

/** One request; several at once are not taken. */
function check(sent: unknown): GraphQLRequest {
  if (!isObject(sent) || typeof sent.query !== 'string') {
    throw new MalformedRequest('The body must be one JSON object with a query.', 400)
  }
  const { query, variables, operationName, extensions } = sent
  const odd =
    !isAbsentOr(isObject, variables) ||
    !isAbsentOr(isObject, extensions) ||
    !isAbsentOr((value) => typeof value === 'string', operationName)
  if (odd) {
    throw new MalformedRequest(
      'Variables and extensions must be objects, operationName a text.',
      400,
    )
  }
  return {
    query,
    variables: (variables ?? {}) as Record<string, unknown>,
    operationName: (operationName as string | null) ?? undefined,
  }
}

const isAbsentOr = (is: (value: unknown) => boolean, value: unknown): boolean =>
  value === undefined || value === null || is(value)

const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // What is no JSON is refused as such.
    return null
  }
}
