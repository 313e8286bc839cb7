import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { parentPort, workerData } from 'node:worker_threads'

/** Which of the answers a request is for. */
export const questionHeader = 'x-question'

/**
 * The fastest a Node server can be: it has every answer ready and sends it. What PolicyDesk does
 * is measured against it, in the same run on the same machine.
 */
const { answers: texts } = workerData as { answers: string[] }
const answers = texts.map((text) => Buffer.from(text, 'latin1'))
const server = createServer((request, response) => {
  const answer = answers[Number(request.headers[questionHeader])]
  request.resume()
  response.writeHead(answer ? 200 : 404, {
    'content-type': 'application/json',
    'content-length': answer?.length ?? 0,
  })
  response.end(answer)
})
server.listen(0, '127.0.0.1', () => parentPort?.postMessage((server.address() as AddressInfo).port))
