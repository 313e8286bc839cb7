import { startServer } from '../e2e/server.ts'
import type { Exchange } from './loadGenerator.ts'
import type { Options } from './options.ts'
import { commonQuestions, type Kind, type Question } from './questions.ts'
import { type Section, WrongAnswer } from './section.ts'
import { median, percentile } from './statistics.ts'
import { putLoad, startBareServer } from './workers.ts'

type Speed = {
  requestsPerSecond: number
  /** Milliseconds. */
  p50: number
  p99: number
}
type Compared = { policydesk: Speed; bare: Speed; ratio: number; bytes: number }

/** How fast the built server answers the public, beside a bare one that sends the same bytes. */
export const reads: Section = async ({ library, options }) => {
  const server = await startServer({
    DATABASE_URL: process.env.DATABASE_URL ?? '',
    PAYLOAD_SECRET: process.env.PAYLOAD_SECRET ?? '',
    DEMO: '0',
    JOBS: '0',
  })
  const figures: Partial<Record<Kind, Compared>> = {}
  try {
    for (const [kind, questions] of Object.entries(commonQuestions(library))) {
      figures[kind as Kind] = await compare(server.url, kind, questions, options)
    }
  } catch (error) {
    console.error(server.output())
    throw error
  } finally {
    await server.stop()
  }
  return {
    name: 'reads',
    title: `Reads over ${options.connections} connections, medians of ${options.rounds} rounds`,
    rows: [
      ['', 'requests/s', 'p50 ms', 'p99 ms', 'bare requests/s', 'of bare', 'kB'],
      ...Object.entries(figures).map(([kind, { policydesk, bare, ratio, bytes }]) => [
        kind,
        policydesk.requestsPerSecond.toFixed(0),
        policydesk.p50.toFixed(1),
        policydesk.p99.toFixed(1),
        bare.requestsPerSecond.toFixed(0),
        `1/${(1 / ratio).toFixed(0)}`,
        (bytes / 1_000).toFixed(1),
      ]),
    ],
    notes: ['Every answer was the right one.'],
    figures,
  }
}

async function compare(
  url: string,
  kind: string,
  questions: readonly Question[],
  { rounds, seconds, connections }: Options,
): Promise<Compared> {
  const bodies = await rightAnswers(url, kind, questions)
  const bareServer = await startBareServer(bodies)
  const ports = { policydesk: Number(new URL(url).port), bare: bareServer.port }
  const measure = async (who: keyof typeof ports, milliseconds: number): Promise<Speed> => {
    const port = ports[who]
    const exchanges = questions.map((question, index) => exchange(question, index, port, bodies))
    const load = { port, connections, milliseconds, exchanges }
    const { latencies, seconds: took, fault } = await putLoad(load)
    if (fault) throw new WrongAnswer(`${kind}: ${fault}`)
    return {
      requestsPerSecond: latencies.length / took,
      p50: percentile(latencies, 0.5),
      p99: percentile(latencies, 0.99),
    }
  }
  const measured: { policydesk: Speed; bare: Speed }[] = []
  try {
    await measure('policydesk', 1_000)
    await measure('bare', 1_000)
    for (let round = 0; round < rounds; round += 1) {
      const policydesk = await measure('policydesk', seconds * 1_000)
      measured.push({ policydesk, bare: await measure('bare', seconds * 1_000) })
    }
  } finally {
    await bareServer.stop()
  }
  return {
    policydesk: middle(measured.map(({ policydesk }) => policydesk)),
    bare: middle(measured.map(({ bare }) => bare)),
    ratio: median(measured.map((m) => m.policydesk.requestsPerSecond / m.bare.requestsPerSecond)),
    bytes: median(bodies.map(({ length }) => length)),
  }
}

const middle = (speeds: readonly Speed[]): Speed => ({
  requestsPerSecond: median(speeds.map(({ requestsPerSecond }) => requestsPerSecond)),
  p50: median(speeds.map(({ p50 }) => p50)),
  p99: median(speeds.map(({ p99 }) => p99)),
})

/** Asks everything once and looks closely: under load each answer need only be the same again. */
async function rightAnswers(
  url: string,
  kind: string,
  questions: readonly Question[],
): Promise<string[]> {
  const answers: string[] = []
  for (const { method, path, body, fault } of questions) {
    const response = await fetch(`${url}${path}`, {
      method,
      ...(body && { body, headers: { 'content-type': 'application/json' } }),
    })
    const text = await response.text()
    const wrong = fault(response.status, text)
    if (wrong) throw new WrongAnswer(`${kind}, ${path}: ${wrong}: ${text.slice(0, 500)}`)
    answers.push(Buffer.from(text).toString('latin1'))
  }
  return answers
}

/** A request with all its bytes. The bare server goes by the number in the header alone. */
function exchange(
  { method, path, body = '' }: Question,
  index: number,
  port: number,
  bodies: readonly string[],
): Exchange {
  const head = [
    `${method} ${path} HTTP/1.1`,
    `host: 127.0.0.1:${port}`,
    `x-question: ${index}`,
    ...(body && ['content-type: application/json', `content-length: ${Buffer.byteLength(body)}`]),
  ]
  return {
    request: `${head.join('\r\n')}\r\n\r\n${body}`,
    body: bodies[index] ?? '',
  }
}
