import { LRUCache } from 'lru-cache'

/** How a body may be sent. */
export type Form = 'identity' | 'br' | 'gzip'

/** Bytes ready to send: names and values of headers in turns, as Node's server takes them fastest. */
export type Ready = { headers: readonly string[]; body: Uint8Array<ArrayBuffer> }

/** An answer as it is kept, and what makes it outdated. */
export type KeptAnswer = {
  status: number
  /** Without those that say how the body is sent. */
  headers: readonly string[]
  /** Weak, since the same text may go out compressed. */
  etag: string
  /** What it shows: `article:<id>`, `slug:<slug>`, `articles`, `feed` … */
  tags: readonly string[]
  /** Whether it may be given to somebody else. */
  isKept: boolean
  /** Compressed too, once somebody took it so. */
  forms: { identity: Ready } & Partial<Record<Form, Ready>>
}

type Entry = KeptAnswer & { day: string }
type Flight = { generation: number; day: string; answer: Promise<KeptAnswer> }

/** What an entry takes beside its body, roughly: key, headers, maps. */
const overhead = 1_000

/**
 * Keeps answers until something that they show has changed, the policy day on which they were made
 * has ended (what expires, expires then), or there is no room. Knows nothing of requests or of what
 * a tag means.
 */
export class AnswerCache {
  readonly #entries: LRUCache<string, Entry> | undefined
  readonly #keysByTag = new Map<string, Set<string>>()
  readonly #flights = new Map<string, Flight>()
  /** Goes up with every change: what was begun before one may show what was. */
  #generation = 0

  /** @param maxBytes the most that is kept; 0 keeps nothing */
  constructor(maxBytes: number) {
    if (maxBytes <= 0) return
    this.#entries = new LRUCache<string, Entry>({
      maxSize: maxBytes,
      sizeCalculation: ({ forms }, key) =>
        Object.values(forms).reduce(
          (sum, { body }) => sum + body.length,
          overhead + key.length * 2,
        ),
      dispose: ({ tags }, key, reason) => {
        if (reason !== 'set') this.#untag(key, tags)
      },
    })
  }

  /** @param day the policy day that it is */
  get(key: string, day: string): KeptAnswer | undefined {
    const entry = this.#entries?.get(key)
    return entry?.day === day ? entry : undefined
  }

  /**
   * Has an answer made, once for all who ask for the same at the same time, and keeps it, unless
   * something has changed in the meantime. Nobody gets an answer that was begun before the last
   * change that they may know of.
   */
  through(key: string, day: string, make: () => Promise<KeptAnswer>): Promise<KeptAnswer> {
    const generation = this.#generation
    const underWay = this.#flights.get(key)
    if (underWay?.generation === generation && underWay.day === day) return underWay.answer
    const answer = make()
      .then((made) => {
        if (made.isKept && generation === this.#generation) this.#keep(key, { ...made, day })
        return made
      })
      .finally(() => {
        if (this.#flights.get(key)?.answer === answer) this.#flights.delete(key)
      })
    this.#flights.set(key, { generation, day, answer })
    return answer
  }

  /** Adds a form to an entry that is still there; it takes room like any other. */
  addForm(key: string, to: KeptAnswer, form: Form, ready: Ready): void {
    to.forms[form] = ready
    const entry = this.#entries?.peek(key)
    if (entry?.etag !== to.etag) return
    this.#keep(key, { ...entry, forms: { ...entry.forms, [form]: ready } })
  }

  /** Drops what shows any of these. */
  drop(tags: Iterable<string>): void {
    this.#generation += 1
    for (const tag of tags) {
      for (const key of [...(this.#keysByTag.get(tag) ?? [])]) this.#entries?.delete(key)
    }
  }

  clear(): void {
    this.#generation += 1
    this.#entries?.clear()
    this.#keysByTag.clear()
  }

  get size(): { entries: number; bytes: number } {
    return { entries: this.#entries?.size ?? 0, bytes: this.#entries?.calculatedSize ?? 0 }
  }

  #keep(key: string, entry: Entry): void {
    const before = this.#entries?.peek(key)
    if (before) this.#untag(key, before.tags)
    this.#entries?.set(key, entry)
    if (!this.#entries?.has(key)) return
    for (const tag of entry.tags) {
      const keys = this.#keysByTag.get(tag) ?? new Set()
      this.#keysByTag.set(tag, keys.add(key))
    }
  }

  #untag(key: string, tags: readonly string[]): void {
    for (const tag of tags) {
      const keys = this.#keysByTag.get(tag)
      keys?.delete(key)
      if (keys?.size === 0) this.#keysByTag.delete(tag)
    }
  }
}
