import { type Answer, Connection } from './connection.ts'
import type { Exchange } from './loadGenerator.ts'
import type { Question } from './questions.ts'
import { WrongAnswer } from './section.ts'

/** An answer that was looked at closely, as strings of bytes. */
export type RightAnswer = Answer

/** Says which of the questions a request asks, to a server that goes by nothing else. */
export const questionHeader = 'x-question'

/** Asks everything once and looks closely: under load each answer need only be the same again. */
export async function rightAnswers(
  port: number,
  kind: string,
  questions: readonly Question[],
): Promise<RightAnswer[]> {
  const connection = await Connection.open(port)
  const answers: RightAnswer[] = []
  for (const [index, question] of questions.entries()) {
    const { path, again, fault } = question
    const answer = await connection.ask(requestFor(question, index, port))
    const text = Buffer.from(answer.body, 'latin1').toString()
    const wrong = fault(answer.status, text)
    if (wrong) throw new WrongAnswer(`${kind}, ${path}: ${wrong}: ${text.slice(0, 500)}`)
    if (!again) answers.push(answer)
    else {
      const second = await connection.ask(requestFor(question, index, port, answer))
      if (second.status !== 304) throw new WrongAnswer(`${kind}, ${path}: ${second.status}`)
      answers.push(second)
    }
  }
  connection.close()
  return answers
}

/** The questions as they are asked under load, with the answers that are right. */
export const exchangesFor = (
  questions: readonly Question[],
  answers: readonly RightAnswer[],
  port: number,
): Exchange[] =>
  questions.map((question, index) => {
    const { status, head, body } = answers[index] ?? { status: 0, head: '', body: '' }
    const request = requestFor(question, index, port, question.again && { head })
    return { request, status, body }
  })

/** A request with all its bytes, by somebody who has that answer, if any. */
function requestFor(
  { method, path, body = '' }: Question,
  index: number,
  port: number,
  known?: { head: string },
): string {
  const head = [
    `${method} ${path} HTTP/1.1`,
    `host: 127.0.0.1:${port}`,
    `${questionHeader}: ${index}`,
    ...(known ? [`if-none-match: ${etagOf(known)}`] : []),
    ...(body && ['content-type: application/json', `content-length: ${Buffer.byteLength(body)}`]),
  ]
  return `${head.join('\r\n')}\r\n\r\n${body}`
}

/** The ETag of an answer, which its 304 has too (RFC 9110, 15.4.5). */
function etagOf({ head }: { head: string }): string {
  const tag = /^etag: *(\S+)/im.exec(head)?.[1]
  if (!tag) throw new WrongAnswer('an answer without an ETag')
  return tag
}
