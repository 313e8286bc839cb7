import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { headersIn } from './connection.ts'
import { questionHeader, type RightAnswer } from './rightAnswers.ts'

type Ready = { status: number; headers: string[]; bytes: Buffer }

/**
 * The fastest a Node server can be: it has every answer ready, with all its headers, and sends it.
 * What PolicyDesk does is measured against it, in the same run on the same machine, each in a
 * process of its own.
 */
let answers: Ready[] = []
const server = createServer((request, response) => {
  const answer = answers[Number(request.headers[questionHeader])]
  request.resume()
  if (!answer) return response.writeHead(404).end()
  response.writeHead(answer.status, answer.headers)
  response.end(answer.bytes)
})
process.once('message', (given: RightAnswer[]) => {
  answers = given.map(({ status, head, body }) => {
    const bytes = Buffer.from(body, 'latin1')
    const length = status === 304 ? [] : ['content-length', String(bytes.length)]
    return { status, headers: [...headersIn(head), ...length], bytes }
  })
  server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))
})
// Whoever began it has ended, or wants no more of it.
process.once('disconnect', () => process.exit())
