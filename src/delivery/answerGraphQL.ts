type Handler = (request: Request) => Promise<Response>

/**
 * Payload's GraphQL handler with answers as of the contract: a stranger's query that was refused
 * before it ran is a 400, whatever form of answer was asked for, and so is a body that is not one
 * request, at which Payload's handler fails. Errors come in the order of their places in the
 * answer, not in that in which they happened.
 */
export const answerGraphQL =
  (handler: Handler): Handler =>
  async (request) => {
    const { url, method, headers } = request
    const isJSON = headers.get('content-type')?.split(';')[0]?.trim() === 'application/json'
    if (!isJSON) return refuse('The body must be application/json.', 415)
    const body = await request.text()
    if (!isRequest(body)) return refuse('The body must be one JSON object with a query.', 400)
    const answer = await handler(new Request(url, { method, headers, body }))
    const text = await answer.text()
    const { headers: said, status } = answer
    if (!text.startsWith('{"errors":')) return new Response(text, { headers: said, status })
    const told = JSON.parse(text) as Failed
    told.errors.sort((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1))
    return new Response(JSON.stringify(told), {
      headers: said,
      status: wasRefused(told) ? 400 : status,
    })
  }

type Failed = { errors: { path?: unknown[]; extensions?: { statusCode?: unknown } }[] }

const placeOf = ({ path }: Failed['errors'][number]): string => path?.join('.') ?? ''

function refuse(message: string, status: number): Response {
  const extensions = { code: 'invalid_request', statusCode: status }
  return Response.json({ errors: [{ message, extensions }] }, { status })
}

/** Whether a body holds one request; several at once are not taken. */
function isRequest(body: string): boolean {
  const sent = parse(body)
  return sent !== null && typeof sent === 'object' && 'query' in sent && !Array.isArray(sent)
}

/** What ran has `data`, be it null. */
const wasRefused = (told: Failed): boolean =>
  !('data' in told) && told.errors.every(({ extensions }) => extensions?.statusCode === 400)

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // What is no JSON is refused as such.
    return null
  }
}
