import { expect } from 'vitest'
import type { Feed } from '../../src/domain/changes/feed.ts'
import type { Desk } from '../desk.ts'

type Sender = Pick<Desk, 'send'>

/** What strangers are told of the articles, by id. */
export type Content = ReadonlyMap<string, unknown>

/**
 * A consumer that keeps a copy of the public content and knows of changes by the feed alone: the
 * example for those who write one.
 */
export class Mirror {
  readonly articles = new Map<string, unknown>()
  /** Every cursor that was seen, in the order in which it came. */
  readonly cursors: string[] = []
  #since = '0'

  constructor(
    private readonly desk: Sender,
    private readonly limit = 100,
  ) {}

  /** Reads the feed to its end, and whatever it says has changed. */
  async poll(): Promise<void> {
    for (;;) {
      const url = `/api/changes?since=${this.#since}&limit=${this.limit}`
      const { status, text, body } = await this.desk.send('GET', url)
      expect(status, text).toBe(200)
      await this.take(body)
      if (body.changes.length === 0) return
    }
  }

  /** Polls again and again until some work has ended, and once more then. */
  async during(work: Promise<unknown>): Promise<void> {
    let busy = true
    const polling = (async () => {
      while (busy) {
        await this.poll()
        // As between requests over a network: without it nothing else would ever have its turn.
        await new Promise((resolve) => setImmediate(resolve))
      }
    })()
    await work.finally(() => {
      busy = false
    })
    await polling
    await this.poll()
  }

  /** Follows a page of the feed, asked for or sent by a webhook. */
  async take({ changes, next }: Feed): Promise<void> {
    for (const { cursor, type, article } of changes) {
      this.cursors.push(cursor)
      if (type === 'withheld' || type === 'withdrawn') this.articles.delete(article.id)
      else await this.#fetch(article.id)
    }
    this.#since = next
  }

  /** Not served any more means that the feed will say so further on. */
  async #fetch(id: string): Promise<void> {
    const { status, body } = await this.desk.send('GET', `/api/articles/${id}?depth=0`)
    if (status === 200) this.articles.set(id, body)
    else this.articles.delete(id)
  }
}

/** The whole public content, asked for page by page. */
export async function readAll({ send }: Sender): Promise<Content> {
  const all = new Map<string, unknown>()
  for (let page = 1; ; page += 1) {
    const { body } = await send('GET', `/api/articles?depth=0&limit=100&sort=id&page=${page}`)
    for (const doc of body.docs) all.set(doc.id, doc)
    if (!body.hasNextPage) return all
  }
}
