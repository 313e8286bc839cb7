import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { JobRun } from './jobs.ts'

/** How an answer came about. */
export type Outcome = 'hit' | 'made' | 'passed' | 'refused'

/** A request that has been answered. No personal data: neither who asked nor what for. */
export type Answered = {
  id: string
  method: string
  /** Without parameters. */
  path: string
  status: number
  outcome: Outcome
  milliseconds: number
}

type Options = {
  /** Read when somebody asks. */
  cacheSize: () => { entries: number; bytes: number }
  /** Undefined: only requests from this machine itself may read. */
  token: string | undefined
}

/** Seconds: from what is at hand to what took too long. */
const buckets = [0.0002, 0.0005, 0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5]

/** Seconds that scheduled work takes: from when there is nothing to do to when there is much. */
const runBuckets = [0.01, 0.05, 0.25, 1, 5, 30, 120, 600]

/** Counts answers and scheduled work and shows them, with the state of the process, to Prometheus. */
export class Metrics {
  readonly #registry = new Registry()
  readonly #answers: Counter<'outcome' | 'status'>
  readonly #seconds: Histogram<'outcome'>
  readonly #runs: Counter<'job' | 'outcome'>
  readonly #runSeconds: Histogram<'job'>
  readonly #lastRuns: Gauge<'job'>
  readonly #token: string | undefined
  /** The counters of each outcome and status, which take long to be looked up by their labels. */
  readonly #counts = new Map<string, () => void>()
  readonly #times = new Map<Outcome, (seconds: number) => void>()

  constructor({ cacheSize, token }: Options) {
    const registers = [this.#registry]
    this.#token = token
    collectDefaultMetrics({ register: this.#registry })
    this.#answers = new Counter({
      name: 'policydesk_answers_total',
      help: 'Requests under /api that were answered: hit (at hand), made, passed (not kept), refused',
      labelNames: ['outcome', 'status'],
      registers,
    })
    this.#seconds = new Histogram({
      name: 'policydesk_answer_seconds',
      help: 'How long answers under /api took',
      labelNames: ['outcome'],
      buckets,
      registers,
    })
    this.#runs = new Counter({
      name: 'policydesk_job_runs_total',
      help: 'Runs of scheduled work in this process that ended: done or failed',
      labelNames: ['job', 'outcome'],
      registers,
    })
    this.#runSeconds = new Histogram({
      name: 'policydesk_job_seconds',
      help: 'How long runs of scheduled work took',
      labelNames: ['job'],
      buckets: runBuckets,
      registers,
    })
    this.#lastRuns = new Gauge({
      name: 'policydesk_job_last_done_timestamp_seconds',
      help: 'When scheduled work was last done, in seconds since 1970',
      labelNames: ['job'],
      registers,
    })
    for (const what of ['entries', 'bytes'] as const) {
      new Gauge({
        name: `policydesk_cache_${what}`,
        help: `Answers to public reads that are kept, ${what}`,
        registers,
        collect() {
          this.set(cacheSize()[what])
        },
      })
    }
  }

  count({ outcome, status, milliseconds }: Answered): void {
    const key = `${outcome} ${status}`
    let count = this.#counts.get(key)
    if (!count) {
      const counter = this.#answers.labels(outcome, String(status))
      count = () => counter.inc()
      this.#counts.set(key, count)
    }
    let time = this.#times.get(outcome)
    if (!time) {
      const histogram = this.#seconds.labels(outcome)
      time = (seconds) => histogram.observe(seconds)
      this.#times.set(outcome, time)
    }
    count()
    time(milliseconds / 1_000)
  }

  /** @param now when it ended, in milliseconds since 1970 */
  countRun({ job, failed, milliseconds }: JobRun, now: number): void {
    this.#runs.inc({ job, outcome: failed ? 'failed' : 'done' })
    this.#runSeconds.observe({ job }, milliseconds / 1_000)
    if (!failed) this.#lastRuns.set({ job }, Math.floor(now / 1_000))
  }

  /**
   * Answers `GET /api/metrics`, to this machine itself or to whoever has the token; for all others
   * there is no such thing.
   */
  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!this.#mayRead(request)) {
      response.writeHead(404, { 'content-type': 'application/json', 'cache-control': 'no-store' })
      response.end('{"errors":[{"code":"not_found"}]}')
      return
    }
    const text = await this.#registry.metrics()
    response.writeHead(200, {
      'content-type': this.#registry.contentType,
      'cache-control': 'no-store',
    })
    response.end(text)
  }

  #mayRead({ headers, socket }: IncomingMessage): boolean {
    if (this.#token !== undefined) return isSame(headers.authorization, `Bearer ${this.#token}`)
    // What a proxy on this machine hands on comes from elsewhere.
    const isHandedOn = headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined
    return !isHandedOn && isLoopback(socket.remoteAddress ?? '')
  }
}

const isLoopback = (address: string): boolean =>
  address === '::1' || /^(::ffff:)?127\./.test(address)

/** Whether two texts are the same, in a time that tells nothing of where they differ. */
function isSame(sent: string | undefined, expected: string): boolean {
  const [one, other] = [sent ?? '', expected].map((text) => new TextEncoder().encode(text))
  return one !== undefined && other?.length === one.length && timingSafeEqual(one, other)
}
