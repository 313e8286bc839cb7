import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { parentPort, workerData } from 'node:worker_threads'
import { headersIn } from './connection.ts'
import { questionHeader, type RightAnswer } from './rightAnswers.ts'

/**
 * The fastest a Node server can be: it has every answer ready, with all its headers, and sends it.
 * What PolicyDesk does is measured against it, in the same run on the same machine.
 */
const { answers: given } = workerData as { answers: RightAnswer[] }
const answers = given.map(({ status, head, body }) => {
  const bytes = Buffer.from(body, 'latin1')
  const length = status === 304 ? [] : ['content-length', String(bytes.length)]
  return { status, headers: [...headersIn(head), ...length], bytes }
})
const server = createServer((request, response) => {
  const answer = answers[Number(request.headers[questionHeader])]
  request.resume()
  if (!answer) return response.writeHead(404).end()
  response.writeHead(answer.status, answer.headers)
  response.end(answer.bytes)
})
server.listen(0, '127.0.0.1', () => parentPort?.postMessage((server.address() as AddressInfo).port))
