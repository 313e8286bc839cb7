import { configToSchema } from '@payloadcms/graphql'
import {
  type DocumentNode,
  execute,
  type GraphQLError,
  getOperationAST,
  parse,
  specifiedRules,
  validate,
} from 'graphql'
import { LRUCache } from 'lru-cache'
import {
  createPayloadRequest,
  headersWithCors,
  mergeHeaders,
  type PayloadRequest,
  type SanitizedConfig,
} from 'payload'
import { noteDependencies } from './cache/dependencies.ts'
import { formatExecutionError } from './formatExecutionError.ts'
import { type GraphQLRequest, MalformedRequest, readGraphQLRequest } from './graphqlRequest.ts'
import { resolveDirectly } from './view/resolveDirectly.ts'

/** Texts of queries that are kept parsed: consumers send few, again and again. */
const parsed = new LRUCache<string, DocumentNode>({ max: 500 })
/** Longer ones are parsed each time. */
const longest = 20_000
/** The most words a query may have, whoever asks. */
const maxTokens = 10_000

/** What the rules of GraphQL itself say of a document, which never changes. */
const verdicts = new WeakMap<DocumentNode, readonly GraphQLError[]>()

/**
 * Answers GraphQL over POST and GET, with answers as of the contract: a query that was refused
 * before it ran is a 400, whatever form of answer was asked for, and so is what is not one request.
 * Errors come in the order of their places in the answer, not in that in which they happened.
 */
export function answerGraphQL(config: SanitizedConfig): (request: Request) => Promise<Response> {
  let compiled: ReturnType<typeof configToSchema> | undefined
  return async (request) => {
    const { url, method, headers } = request
    const asked = await readGraphQLRequest(request).catch((error: unknown) => {
      if (error instanceof MalformedRequest) return error
      throw error
    })
    if (asked instanceof MalformedRequest) {
      const { message, status } = asked
      return sayErrors(
        [{ message, extensions: { code: 'invalid_request', statusCode: status } }],
        status,
      )
    }
    compiled ??= compile(config)
    const req = await createPayloadRequest({
      canSetHeaders: true,
      config,
      request: new Request(url, { method, headers }),
    })
    Object.assign(req, { data: asked })
    noteDependencies()
    const answer = await run(compiled, asked, req, method)
    const said = headersWithCors({ headers: answer.headers, req })
    return new Response(answer.body, {
      status: answer.status,
      headers: req.responseHeaders ? mergeHeaders(req.responseHeaders, said) : said,
    })
  }
}

function compile(config: SanitizedConfig): ReturnType<typeof configToSchema> {
  const compiled = configToSchema(config)
  resolveDirectly(compiled.schema)
  return compiled
}

async function run(
  { schema, validationRules }: ReturnType<typeof configToSchema>,
  { query, variables, operationName }: GraphQLRequest,
  req: PayloadRequest,
  method: string,
): Promise<Response> {
  let document: DocumentNode
  try {
    document = read(query)
  } catch (error) {
    return refuse([error as GraphQLError])
  }
  const contextValue = { headers: {}, req }
  // Ours first: what is refused the other rules never get to see, and name nothing like it.
  const rules = validationRules({ contextValue, variableValues: variables } as never)
  const refused = validate(schema, document, rules)
  if (refused.length > 0) return refuse(refused)
  const broken = verdicts.get(document) ?? validate(schema, document, specifiedRules)
  verdicts.set(document, broken)
  if (broken.length > 0) return refuse(broken)

  const operation = getOperationAST(document, operationName)
  if (!operation) return refuse([{ message: 'There is no such operation in the document.' }])
  if (method === 'GET' && operation.operation !== 'query') {
    return sayErrors([{ message: 'Only queries may be sent with GET.' }], 405)
  }
  const { data, errors } = await execute({
    schema,
    document,
    contextValue,
    variableValues: variables,
    operationName,
  })
  if (!errors) return say({ data }, 200)
  // Values of variables that do not fit are found only now.
  if (data === undefined) return refuse(errors)
  const told = []
  for (const error of errors) told.push(await formatExecutionError(error, req))
  told.sort((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1))
  return say({ errors: told, data }, 200)
}

/** @throws {GraphQLError} where it is no GraphQL */
function read(query: string): DocumentNode {
  const known = parsed.get(query)
  if (known) return known
  const document = parse(query, { maxTokens })
  if (query.length <= longest) parsed.set(query, document)
  return document
}

type Said = { message: string; extensions?: object; locations?: unknown; path?: unknown }

const placeOf = ({ path }: { path?: readonly unknown[] | undefined }): string =>
  path?.join('.') ?? ''

const refuse = (errors: readonly (GraphQLError | Said)[]): Response =>
  sayErrors(
    errors.map((error) => {
      const { message, locations, extensions } = error
      return {
        message,
        ...(locations ? { locations } : {}),
        extensions: { code: 'invalid_request', statusCode: 400, ...extensions },
      }
    }),
    400,
  )

const sayErrors = (errors: readonly Said[], status: number): Response => say({ errors }, status)

const say = (answer: object, status: number): Response =>
  new Response(JSON.stringify(answer), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8' },
  })
