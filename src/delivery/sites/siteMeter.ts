/** What a site has read on one policy day. */
export type Usage = {
  site: string
  /** The policy day, `YYYY-MM-DD`. */
  day: string
  requests: number
  /** Of the bodies sent, as they went out. */
  bytes: number
  /** How many were answered from what was kept. */
  hits: number
}

const minute = 60_000

/**
 * Counts what sites read in this process, and says when one has had its share of a minute. Holds
 * the counts until somebody takes them away to be stored.
 */
export class SiteMeter {
  readonly #usage = new Map<string, Usage>()
  readonly #windows = new Map<string, { since: number; count: number }>()

  /**
   * Takes note of a request that is about to be answered.
   * @param limit requests a minute; undefined: as many as it likes
   * @param now milliseconds since the epoch
   * @returns in how many seconds the site may ask again; 0: now
   */
  admit(site: string, limit: number | undefined, now: number): number {
    if (limit === undefined) return 0
    const window = this.#windows.get(site)
    if (!window || now - window.since >= minute || now < window.since) {
      this.#windows.set(site, { since: now, count: 1 })
      return 0
    }
    if (window.count >= limit) return Math.ceil((window.since + minute - now) / 1_000)
    window.count += 1
    return 0
  }

  count(site: string, day: string, bytes: number, isHit: boolean): void {
    this.#add({ site, day, requests: 1, bytes, hits: isHit ? 1 : 0 })
  }

  /** Gives all that was counted since the last time, and begins anew. */
  take(): Usage[] {
    const taken = [...this.#usage.values()]
    this.#usage.clear()
    return taken
  }

  /** Takes back what could not be stored. */
  giveBack(usages: readonly Usage[]): void {
    for (const usage of usages) this.#add(usage)
  }

  #add(added: Usage): void {
    const key = `${added.site} ${added.day}`
    const usage = this.#usage.get(key)
    if (!usage) {
      this.#usage.set(key, { ...added })
      return
    }
    usage.requests += added.requests
    usage.bytes += added.bytes
    usage.hits += added.hits
  }
}
