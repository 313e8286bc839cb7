import type { ChangeRow } from '../../domain/changes/changeRow.ts'

/** For how long after a look at the feed nothing written elsewhere can be older, in milliseconds. */
const lease = 900
/** How long nobody has to read for the looking to end. */
const idle = 5_000
/** Past so many rows it is cheaper to forget everything. */
const most = 5_000

type Options = {
  /** The rows after a number, in order, at most some hundreds. */
  read: (after: number) => Promise<readonly ChangeRow[]>
  /** The last number there is. */
  readLast: () => Promise<number>
  /** Told of rows that other processes wrote. */
  onRows: (rows: readonly ChangeRow[]) => void
  /** Told that more has changed since the last look than is worth reading. */
  onGap: () => void
  /** Milliseconds on a clock that never goes back. */
  clock: () => number
  /** How often the feed is looked at while anybody reads, in milliseconds; 0: only when it must be. */
  pace: number
}

/**
 * Follows what other processes append to the change feed, so that nothing kept in this one is older
 * than the bound of DESIGN §8: one second. Looks while somebody reads, and not otherwise. Where the
 * feed cannot be read, nothing counts as fresh.
 */
export class ChangeFollower {
  readonly #options: Options
  #last: number | undefined
  #freshUntil = Number.NEGATIVE_INFINITY
  #askedAt = Number.NEGATIVE_INFINITY
  #looking: Promise<void> | undefined
  #timer: NodeJS.Timeout | undefined
  /** What this process has told itself of already. */
  readonly #own = new Set<number>()

  constructor(options: Options) {
    this.#options = options
  }

  /** Whether what is kept may be given out at once. Called for each read. */
  isFresh(): boolean {
    const now = this.#options.clock()
    this.#askedAt = now
    if (now >= this.#freshUntil) return false
    const { pace } = this.#options
    if (pace > 0) this.#timer ??= setTimeout(() => this.#goOn(), pace).unref()
    return true
  }

  /**
   * Looks at the feed, unless somebody is at it: a look that began before the call will do only
   * while the lease it gives has not ended.
   * @throws whatever reading the feed throws
   */
  refresh(): Promise<void> {
    this.#looking ??= this.#look().finally(() => {
      this.#looking = undefined
    })
    return this.#looking
  }

  /** Rows of this process, which are known before they are read. */
  skip(rows: readonly ChangeRow[]): void {
    if (this.#last === undefined) return
    for (const { sequence } of rows) if (sequence > this.#last) this.#own.add(sequence)
  }

  stop(): void {
    clearTimeout(this.#timer)
  }

  async #look(): Promise<void> {
    const began = this.#options.clock()
    if (this.#last === undefined) this.#last = await this.#options.readLast()
    else this.#last = await this.#follow(this.#last)
    this.#freshUntil = began + lease
  }

  /** Reads on from a number and gives the last there is. */
  async #follow(from: number): Promise<number> {
    const { read, readLast, onRows, onGap } = this.#options
    let last = from
    while (last - from < most) {
      const rows = await read(last)
      const others = rows.filter(({ sequence }) => !this.#own.delete(sequence))
      if (others.length > 0) onRows(others)
      const end = rows.at(-1)
      if (!end) return last
      last = end.sequence
    }
    last = await readLast()
    this.#own.clear()
    onGap()
    return last
  }

  #goOn(): void {
    this.#timer = undefined
    if (this.#options.clock() - this.#askedAt > idle) return
    // A failure leaves the lease to run out; the next reader asks again and is told.
    this.refresh().catch(() => {})
  }
}
