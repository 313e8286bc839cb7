import { createHash } from 'node:crypto'
import type { Payload } from 'payload'
import { policyDayAt } from '../../domain/accuracy/policyDay.ts'
import type { ChangeRow } from '../../domain/changes/changeRow.ts'
import { slugs } from '../../slugs.ts'
import { AnswerCache, type KeptAnswer, type Ready } from './answerCache.ts'
import { ChangeFollower } from './changeFollower.ts'
import { withDependencies } from './dependencies.ts'
import type { PublicRead } from './publicRead.ts'
import { outdatedBy, tagsOf } from './tags.ts'

/** How many rows of the change feed are read at once. */
const batch = 500

/** What is told to all who ask. `set-cookie` and the like are for one alone. */
const keptHeaders = ['content-type', 'retry-after']

type Options = {
  payload: Payload
  /** The most that is kept, in bytes; 0 keeps nothing. */
  maxBytes: number
  /** What consumers and proxies may do with an answer. */
  cacheControl: string
  /** Said with every answer besides, names and values in turns. */
  headers?: readonly string[]
  /** How often to look for what other processes wrote, see `ChangeFollower`. */
  pace?: number
  /** Milliseconds on a clock that never goes back. */
  clock?: () => number
}

/** Answers to public reads: made once, kept while they are right. See `AnswerCache`. */
export class Delivery {
  readonly cache: AnswerCache
  readonly #follower: ChangeFollower
  readonly #cacheControl: string
  readonly #headers: readonly string[]
  #turns: Promise<void> = Promise.resolve()
  #second = Number.NaN
  #day = ''

  constructor({
    payload,
    maxBytes,
    cacheControl,
    headers = [],
    pace = 250,
    clock = () => performance.now(),
  }: Options) {
    this.cache = new AnswerCache(maxBytes)
    this.#cacheControl = cacheControl
    this.#headers = headers
    this.#follower = new ChangeFollower({
      read: (after) => readRows(payload, after),
      readLast: () => readLast(payload),
      onRows: (rows) => this.#drop(rows),
      onGap: () => this.cache.clear(),
      clock,
      pace,
    })
  }

  /** An answer that is at hand and still right. */
  atHand({ key }: PublicRead): KeptAnswer | undefined {
    return this.#follower.isFresh() ? this.cache.get(key, this.today()) : undefined
  }

  /**
   * The answer to a read: the one at hand, else a new one.
   * @param make answers the request as a stranger's
   */
  async answer(read: PublicRead, make: () => Promise<Response>): Promise<KeptAnswer> {
    if (!this.#follower.isFresh()) {
      try {
        await this.#follower.refresh()
      } catch {
        // Asking anew tells what is the matter with the database.
        return this.#made(read, make)
      }
      // A look that took so long says too little of now.
      if (!this.#follower.isFresh()) return this.#made(read, make)
    }
    const day = this.today()
    return (
      this.cache.get(read.key, day) ??
      this.cache.through(read.key, day, () => this.#made(read, make))
    )
  }

  /** Rows that this process has committed: what they make outdated goes at once. */
  committed(rows: readonly ChangeRow[]): void {
    this.#follower.skip(rows)
    this.#drop(rows)
  }

  stop(): void {
    this.#follower.stop()
  }

  /** The policy day that it is, worked out once a second. */
  today(): string {
    const second = Math.floor(Date.now() / 1_000)
    if (second !== this.#second) {
      this.#second = second
      this.#day = policyDayAt(second * 1_000)
    }
    return this.#day
  }

  /**
   * Waits for a turn of the event loop of one's own. On SQLite an answer is made without ever
   * waiting for anything: many at once would hold up all that is at hand until the last is made.
   */
  #nextTurn(): Promise<void> {
    this.#turns = this.#turns.then(() => new Promise<void>((resolve) => setImmediate(resolve)))
    return this.#turns
  }

  #drop(rows: readonly ChangeRow[]): void {
    const tags = rows.map(outdatedBy)
    if (tags.some((one) => one === null)) this.cache.clear()
    else this.cache.drop(new Set(tags.flatMap((one) => one ?? [])))
  }

  async #made({ path }: PublicRead, make: () => Promise<Response>): Promise<KeptAnswer> {
    await this.#nextTurn()
    const { made: response, tags } = await withDependencies(make)
    const body = new Uint8Array(await response.arrayBuffer())
    const { status } = response
    const etag = `W/"${createHash('sha1').update(body).digest('base64url')}"`
    const headers = [...response.headers].filter(([name]) => keptHeaders.includes(name)).flat()
    const cacheControl = status < 400 ? this.#cacheControl : 'no-store'
    headers.push('cache-control', cacheControl, 'etag', etag, ...this.#headers)
    const text = Buffer.from(body.buffer).toString('latin1')
    return {
      status,
      headers,
      etag,
      tags: tags ?? tagsOf(path, status, text),
      isKept: isKept(status, text),
      forms: { identity: ready(headers, body) },
    }
  }
}

/** A body with all that is said of it. */
export const ready = (
  headers: readonly string[],
  body: Uint8Array<ArrayBuffer>,
  encoding?: string,
): Ready => ({
  headers: [
    ...headers,
    ...(encoding ? ['content-encoding', encoding] : []),
    'content-length',
    String(body.length),
  ],
  body,
})

/** Refusals are quickly made again; what failed may not fail the next time. */
const isKept = (status: number, text: string): boolean =>
  status === 404 || status === 410 || (status === 200 && !text.includes('"errors":['))

async function readRows(payload: Payload, after: number): Promise<ChangeRow[]> {
  const { docs } = await payload.db.find<ChangeRow>({
    collection: slugs.changes,
    where: { sequence: { greater_than: after } },
    sort: 'sequence',
    limit: batch,
    pagination: false,
  })
  return docs
}

async function readLast(payload: Payload): Promise<number> {
  const { docs } = await payload.db.find<ChangeRow>({
    collection: slugs.changes,
    sort: '-sequence',
    limit: 1,
    pagination: false,
  })
  return docs[0]?.sequence ?? 0
}
