import { LRUCache } from 'lru-cache'

/** A site that has signed in, as far as delivery goes. */
export type KnownSite = {
  id: string
  /** Requests a minute; undefined: as many as it likes. */
  limit: number | undefined
}

/** For how long a key that was looked up is taken for what it was, in milliseconds. */
const lease = 1_000
/** How many keys are remembered, good or bad. */
const most = 1_000

/** How a site says who it is: `Authorization: sites API-Key …`. */
const keyHeader = /^sites API-Key \S+$/

export const isSiteKey = (authorization: string): boolean => keyHeader.test(authorization)

/**
 * Remembers for a second which site a key belongs to: a key that is taken back is good for no longer
 * than that, in every process.
 */
export class SiteKeys {
  readonly #known: LRUCache<string, { site: KnownSite | null; until: number }>
  readonly #find: (authorization: string) => Promise<KnownSite | null>
  readonly #clock: () => number

  /**
   * @param find asks the database, by the header that was sent
   * @param clock milliseconds on a clock that never goes back
   */
  constructor(
    find: (authorization: string) => Promise<KnownSite | null>,
    clock: () => number = () => performance.now(),
  ) {
    this.#known = new LRUCache({ max: most })
    this.#find = find
    this.#clock = clock
  }

  /** The site of a key, null where it is nobody's; undefined where that has to be looked up. */
  atHand(authorization: string): KnownSite | null | undefined {
    const known = this.#known.get(authorization)
    return known && this.#clock() < known.until ? known.site : undefined
  }

  /** Looks a key up, unless it is at hand. */
  async find(authorization: string): Promise<KnownSite | null> {
    const known = this.atHand(authorization)
    if (known !== undefined) return known
    const until = this.#clock() + lease
    const site = await this.#find(authorization)
    this.#known.set(authorization, { site, until })
    return site
  }
}
