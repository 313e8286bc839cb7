import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { SanitizedConfig } from 'payload'
import { type FetchHandler, graphqlPath } from '../delivery/answerApi.ts'
import type { Form, KeptAnswer, Ready } from '../delivery/cache/answerCache.ts'
import { type Delivery, ready } from '../delivery/cache/delivery.ts'
import { compress, encodingFor, isMatch, smallest } from '../delivery/cache/encodings.ts'
import { type PublicRead, publicRead } from '../delivery/cache/publicRead.ts'
import { isSiteKey, type KnownSite, type SiteKeys } from '../delivery/sites/siteKeys.ts'
import type { SiteMeter } from '../delivery/sites/siteMeter.ts'
import type { Answered, Outcome } from './metrics.ts'
import { collectBody, readBody } from './queryBody.ts'
import { readVariants } from './readVariants.ts'
import type { Early } from './server.ts'
import { strangersRequest } from './strangersRequest.ts'
import { en } from './translations/en.ts'
import { zh } from './translations/zh.ts'
import { sendWebResponse, toWebRequest } from './webRequest.ts'

type Options = {
  config: SanitizedConfig
  delivery: Delivery
  keys: SiteKeys
  meter: SiteMeter
  /** Answers what is not at hand, and everything that is no public read. */
  api: FetchHandler
  /** Scheme and host of the public address. */
  origin: string
  /** Told of every answer. */
  onAnswered: (answered: Answered) => void
}

/** A request id that a proxy may give. */
const plainId = /^[\w.-]{1,64}$/

/** A request for something public, by somebody who sees what the public sees. */
type Reading = {
  request: IncomingMessage
  response: ServerResponse
  read: PublicRead
  id: string
  site: KnownSite | null
  /** When it came, in milliseconds of a clock that never goes back. */
  began: number
}

/**
 * Answers everything under `/api`, ahead of Next: public reads by strangers and sites from what is
 * kept, where it is at hand, everything else through the handlers. What is at hand is sent before
 * the function returns: at tens of thousands a second every promise counts.
 */
export function answerReads(options: Options) {
  const { config, delivery, keys, meter, api, origin, onAnswered } = options
  const variantOf = readVariants(config)
  const isOpen = config.custom?.anonymousReads !== false

  /**
   * Sends what is at hand for a reader of whom nothing but the key of a site need be known; has read
   * the body of a query before it goes on with what is not.
   */
  const early: Early = (request, response, goOn) => {
    const { method, headers, url = '/' } = request
    if (headers.cookie !== undefined || headers.origin !== undefined) return false
    if (!isPublicRead(request)) return false
    const began = performance.now()
    const read = publicRead(url, variantOf(request))
    const { authorization } = headers
    if (!read || (authorization === undefined && !isOpen)) return false
    const site = authorization === undefined ? null : keys.atHand(authorization)
    if (site === undefined || (site === null && !isOpen)) return false
    const reading: Reading = { request, response, read, id: idOf(request), site, began }
    if (method !== 'POST') return sendAtHand(reading)
    collectBody(request, (body) => {
      bodies.set(request, body)
      if (body === null || !sendAtHand(asking(reading, body))) goOn()
    })
    return true
  }

  /** Bodies that were read, of requests that are not answered yet. */
  const bodies = new WeakMap<IncomingMessage, string | null>()

  function sendAtHand(reading: Reading): boolean {
    const { read, site } = reading
    const kept = delivery.atHand(read)
    if (!kept?.forms[formFor(reading.request, kept)]) return false
    if (site && meter.admit(site.id, site.limit, Date.now()) > 0) return false
    return sendReady(reading, kept, true)
  }

  const answerAny = (
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> | undefined => {
    const began = performance.now()
    const { headers, url = '/' } = request
    const id = idOf(request)
    const read = isPublicRead(request) ? publicRead(url, variantOf(request)) : undefined
    const { authorization } = headers
    if (!read || (authorization === undefined && !isOpen)) return pass(request, response, id, began)
    const reading: Reading = { request, response, read, id, site: null, began }
    if (authorization === undefined) return answer(reading)
    const site = keys.atHand(authorization)
    return site === undefined
      ? keys.find(authorization).then((found) => admit({ ...reading, site: found }))
      : admit({ ...reading, site })
  }

  /** Lets a site in that has not had its share; a key of nobody's makes a stranger. */
  function admit(reading: Reading): Promise<void> | undefined {
    const { site, request, response, id, began } = reading
    if (!site) return isOpen ? answer(reading) : pass(request, response, id, began)
    const wait = meter.admit(site.id, site.limit, Date.now())
    return wait > 0 ? refuse(reading, wait) : answer(reading)
  }

  function answer(reading: Reading): Promise<void> | undefined {
    if (reading.request.method === 'POST') return answerQuery(reading)
    const kept = delivery.atHand(reading.read)
    if (kept && sendReady(reading, kept, true)) return undefined
    return make(reading)
  }

  const asking = (reading: Reading, body: string): Reading => {
    const { read, request } = reading
    const key = `${request.headers['content-type']} ${read.key}${body}`
    return { ...reading, read: { key, path: read.path } }
  }

  async function pass(
    request: IncomingMessage,
    response: ServerResponse,
    id: string,
    began: number,
  ): Promise<void> {
    request.headers['x-request-id'] = id
    response.setHeader('x-request-id', id)
    await sendWebResponse(await api(toWebRequest(request, origin, bodies.get(request))), response)
    tell({ request, response, id, began }, 'passed')
  }

  function tell(
    { request, response, id, began }: Omit<Reading, 'read' | 'site'>,
    outcome: Outcome,
  ): void {
    const { method = '', url = '' } = request
    onAnswered({
      id,
      method,
      path: url.split('?', 1)[0] ?? '',
      status: response.statusCode,
      outcome,
      milliseconds: performance.now() - began,
    })
  }

  async function refuse(reading: Reading, retryAfter: number): Promise<void> {
    const { request, response, id } = reading
    const { refusal } = variantOf(request).startsWith('zh') ? zh : en
    const code = 'too_many_requests'
    response.writeHead(429, {
      'content-type': 'application/json',
      'cache-control': 'no-store',
      'retry-after': String(retryAfter),
      'x-request-id': id,
    })
    response.end(JSON.stringify({ errors: [{ code, message: refusal[code], retryAfter }] }))
    tell(reading, 'refused')
  }

  async function make(reading: Reading): Promise<void> {
    const { request, read } = reading
    request.headers['x-request-id'] = reading.id
    const made = await delivery.answer(read, () => api(strangersRequest(reading, origin)))
    await send(reading, made)
  }

  async function answerQuery(reading: Reading): Promise<void> {
    const { request, response, id } = reading
    const known = bodies.get(request)
    const body = known === undefined ? await readBody(request) : known
    if (body === null) {
      response.writeHead(413, { 'x-request-id': id, connection: 'close' }).end()
      tell(reading, 'refused')
      return
    }
    const asked = asking(reading, body)
    const kept = delivery.atHand(asked.read)
    if (kept && sendReady(asked, kept, true)) return
    request.headers['x-request-id'] = id
    await send(
      asked,
      await delivery.answer(asked.read, () => api(strangersRequest(reading, origin, body))),
    )
  }

  /** Sends an answer in the form that is wanted, after making that form. */
  async function send(reading: Reading, made: KeptAnswer): Promise<void> {
    const form = formFor(reading.request, made)
    if (form !== 'identity' && !made.forms[form]) {
      const body = await compress(made.forms.identity.body, form)
      delivery.cache.addForm(reading.read.key, made, form, ready(made.headers, body, form))
    }
    sendReady(reading, made, false)
  }

  /** Sends an answer, unless the form that is wanted has yet to be made. Says whether it did. */
  function sendReady(reading: Reading, made: KeptAnswer, isHit: boolean): boolean {
    const { request, response, id, site } = reading
    const { method, headers } = request
    const { status, etag } = made
    let body: Ready['body'] | undefined
    if (status === 200 && method !== 'POST' && isMatch(headers['if-none-match'], etag)) {
      response.writeHead(304, [...made.headers, 'x-request-id', id])
    } else {
      const form: Ready | undefined = made.forms[formFor(request, made)]
      if (!form) return false
      if (method !== 'HEAD') body = form.body
      response.writeHead(status, [...form.headers, 'x-request-id', id])
    }
    response.end(body)
    if (site) meter.count(site.id, delivery.today().slice(0, 10), body?.length ?? 0, isHit)
    tell(reading, isHit ? 'hit' : 'made')
    return true
  }

  return { early, answer: answerAny }
}

function formFor({ headers }: IncomingMessage, { forms }: KeptAnswer): Form {
  const accepted = headers['accept-encoding']
  if (accepted === undefined || forms.identity.body.length < smallest) return 'identity'
  return encodingFor(String(accepted)) ?? 'identity'
}

/** A read, or a query over GraphQL, by nobody who could be one of the staff. */
function isPublicRead({ method, url, headers }: IncomingMessage): boolean {
  const { authorization, cookie } = headers
  if (authorization !== undefined && !isSiteKey(authorization)) return false
  if (cookie?.includes('payload-token')) return false
  if (method === 'GET' || method === 'HEAD') return true
  return (
    method === 'POST' &&
    url === graphqlPath &&
    headers['x-http-method-override'] === undefined &&
    headers['x-payload-http-method-override'] === undefined
  )
}

/** The id a proxy gave, or a new one. */
function idOf({ headers }: IncomingMessage): string {
  const given = headers['x-request-id']
  return typeof given === 'string' && plainId.test(given) ? given : randomUUID()
}
