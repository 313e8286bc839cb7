import { connect, type Socket } from 'node:net'

/** Bodies are strings of bytes (latin1): enough to compare them, and nothing is decoded. */
export type Answer = { status: number; head: string; body: string }

const blankLine = '\r\n\r\n'
/** JSON has no bare line ends, so within a body these bytes are the last chunk and nothing else. */
const lastChunk = '\r\n0\r\n\r\n'

/**
 * A connection that is kept open and asks one thing after another. It does less than `fetch`, and
 * so little that what is measured is the server.
 */
export class Connection {
  readonly #socket: Socket
  #received = ''
  #waiting: { resolve: (answer: Answer) => void; reject: (error: Error) => void } | undefined

  private constructor(socket: Socket) {
    this.#socket = socket
    socket.setNoDelay(true)
    socket.setEncoding('latin1')
    socket.on('data', (bytes: string) => this.#take(bytes))
    socket.on('error', (error) => this.#waiting?.reject(error))
    socket.on('close', () => this.#waiting?.reject(new Error('The server closed the connection.')))
  }

  static open(port: number): Promise<Connection> {
    return new Promise((resolve, reject) => {
      const socket = connect({ port, host: '127.0.0.1' })
      socket.once('error', reject)
      socket.once('connect', () => {
        socket.off('error', reject)
        resolve(new Connection(socket))
      })
    })
  }

  /** Sends a whole request and waits for its answer. */
  ask(request: string): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject }
      this.#received = ''
      this.#socket.write(request, 'latin1')
    })
  }

  close(): void {
    this.#waiting = undefined
    this.#socket.destroy()
  }

  #take(bytes: string): void {
    this.#received += bytes
    const answer = readAnswer(this.#received)
    if (answer) this.#waiting?.resolve(answer)
  }
}

/** An HTTP/1.1 answer, or undefined while some of it is still to come. */
export function readAnswer(bytes: string): Answer | undefined {
  const end = bytes.indexOf(blankLine)
  if (end < 0) return undefined
  const head = bytes.slice(0, end)
  const status = Number(head.slice(9, 12))
  const from = end + blankLine.length
  // The one status here that never has a body (RFC 9110, 15.4.5), whatever length it states.
  if (status === 304) return { status, head, body: '' }
  const length = /^content-length: *(\d+)/im.exec(head)?.[1]
  if (length !== undefined) {
    return bytes.length - from < Number(length)
      ? undefined
      : { status, head, body: bytes.slice(from) }
  }
  return bytes.endsWith(lastChunk) ? { status, head, body: joinChunks(bytes, from) } : undefined
}

/** What is said of one connection and one moment alone. */
const passing = new Set(['date', 'connection', 'keep-alive', 'transfer-encoding', 'content-length'])

/** Names and values of an answer's headers in turns, as Node's server takes them. */
export function headersIn(head: string): string[] {
  return head
    .split('\r\n')
    .slice(1)
    .flatMap((line) => {
      const colon = line.indexOf(':')
      const name = line.slice(0, colon)
      return passing.has(name.toLowerCase()) ? [] : [name, line.slice(colon + 1).trim()]
    })
}

function joinChunks(bytes: string, from: number): string {
  let body = ''
  for (let at = from; ; ) {
    const lineEnd = bytes.indexOf('\r\n', at)
    const size = Number.parseInt(bytes.slice(at, lineEnd), 16)
    if (size === 0) return body
    body += bytes.slice(lineEnd + 2, lineEnd + 2 + size)
    at = lineEnd + 2 + size + 2
  }
}
