import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Fetching, publicFetching } from '../src/operations/fetchPage.ts'

type Handler = (request: IncomingMessage, response: ServerResponse) => unknown

/** A web server on this machine, and leave to fetch from it. */
export type WebServer = {
  /** The address of a path; the name is known to `fetching` alone. */
  at: (path: string, host?: string) => string
  serve: (path: string, handler: Handler) => void
  /** The paths asked for, in order. */
  asked: string[]
  /** The public web's rules, but for this one address, its port and its names. */
  fetching: Fetching
  close: () => Promise<void>
}

export async function openWebServer(): Promise<WebServer> {
  const handlers = new Map<string, Handler>()
  const asked: string[] = []
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    asked.push(path)
    const handler = handlers.get(path)
    if (handler) handler(request, response)
    else response.writeHead(404).end('no such page')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    at: (path, host = 'pages.test') => `http://${host}:${port}${path}`,
    serve: (path, handler) => handlers.set(path, handler),
    asked,
    fetching: {
      ...publicFetching,
      resolve: async (host) =>
        host.endsWith('.test')
          ? { addresses: ['127.0.0.1'] }
          : { problem: { code: 'no_such_host', detail: host } },
      allowsAddress: (ip) => ip === '127.0.0.1' || publicFetching.allowsAddress(ip),
      allowsPort: (candidate) => candidate === port || publicFetching.allowsPort(candidate),
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

/** Answers with a page, which may be changed under way. */
export const page =
  (text: string | (() => string), contentType = 'text/html; charset=utf-8'): Handler =>
  (_, response) => {
    response.writeHead(200, { 'content-type': contentType })
    response.end(typeof text === 'string' ? text : text())
  }
