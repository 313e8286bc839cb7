import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { senderAddress } from '../domain/corrections/address.ts'
import { senderHeader } from '../operations/senderHeader.ts'
import { type Environment, EnvironmentError } from './environment.mjs'
import type { Prepare } from './prepareAnswers.ts'
import { answerProbe, type Readiness } from './probes.ts'

export type Handler = (request: IncomingMessage, response: ServerResponse) => unknown

/**
 * Answers a request at once, ahead of everything else, or says that it does not. It may also take
 * its time and then call `goOn`, which is what would have been done without it.
 */
export type Early = (
  request: IncomingMessage,
  response: ServerResponse,
  goOn: () => void,
) => boolean

/** A server that listens at once and says 503 until it is given its handler. */
export type StartingServer = {
  /** `ready` is asked whether requests can be answered, each time somebody wants to know. */
  serve: (handler: Handler, ready?: Readiness, early?: Early) => void
  /** Stops listening, lets answers under way finish for a while, then cuts what is left. */
  close: (patience: number) => Promise<void>
}

/**
 * Listens on the environment's host and port, before anything slow is begun, so that a port in
 * use is told at once. Every request is handed on with the address it came from.
 * @throws {EnvironmentError} when the address cannot be had
 */
export async function listen(
  { host, port, trustProxy }: Pick<Environment, 'host' | 'port' | 'trustProxy'>,
  prepare: Prepare = () => {},
): Promise<StartingServer> {
  let handler: Handler = (_, response) => {
    response.writeHead(503, { 'content-type': 'text/plain', 'retry-after': '2' })
    response.end('PolicyDesk is starting.\n')
  }
  let ready: Readiness | undefined
  let early: Early = () => false
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      prepare(request, response)
      if (answerProbe(request, response, ready)) return
      stampSender(request, trustProxy)
      await handler(request, response)
    } catch (error) {
      fail(error, request, response)
    }
  }
  const server = createServer((request, response) => {
    try {
      if (early(request, response, () => answer(request, response))) return
    } catch (error) {
      fail(error, request, response)
      return
    }
    answer(request, response)
  })
  // Longer than proxies keep theirs: one that sends on a connection just closed gets a reset.
  server.keepAliveTimeout = 65_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, host, port)))
    server.listen(port, host, resolve)
  })
  return {
    serve: (next, isReady, isAtHand) => {
      handler = next
      ready = isReady
      if (isAtHand) early = isAtHand
    },
    close: (patience) => {
      ready = undefined
      return closeServer(server, patience)
    },
  }
}

/** Ends an answer that cannot be given. A client that has gone away is no fault. */
function fail(error: unknown, { url }: IncomingMessage, response: ServerResponse): void {
  if (response.destroyed) return
  console.error(`Answering ${url?.split('?')[0]} failed:`, error)
  if (response.headersSent) response.destroy()
  else response.writeHead(500, { 'content-type': 'application/json' }).end('{"errors":[]}')
}

/** Says in a header of our own who sent a request; whatever the request said there is gone. */
function stampSender({ headers, socket }: IncomingMessage, trustProxy: boolean): void {
  const forwarded = headers['x-forwarded-for']
  headers[senderHeader] = senderAddress({
    remote: socket.remoteAddress,
    forwardedFor: Array.isArray(forwarded) ? forwarded.join() : forwarded,
    trustProxy,
  })
}

function explain(error: NodeJS.ErrnoException, host: string, port: number): Error {
  const reasons: Record<string, string> = {
    EADDRINUSE: `Port ${port} is in use on ${host}. Stop what uses it, or set PORT to another.`,
    EACCES: `Not allowed to listen on port ${port}. Set PORT to one above 1023.`,
    EADDRNOTAVAIL: `This machine has no address ${host}. Set HOST to one it has.`,
    ENOTFOUND: `The name ${host} is not known. Set HOST to an address of this machine.`,
  }
  const reason = reasons[error.code ?? '']
  return reason ? new EnvironmentError(reason) : error
}

function closeServer(server: Server, patience: number): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), patience)
    server.close(() => {
      clearTimeout(cut)
      resolve()
    })
    server.closeIdleConnections()
  })
}
