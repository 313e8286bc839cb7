type Holder = { since: number; stack: string }

/**
 * A lock held by one transaction at a time, first come, first served. SQLite has one writer;
 * waiting here is orderly, meeting SQLITE_BUSY is not. Where one transaction holds it for too long,
 * those who wait are refused, and told who has it: nearly always a write in a hook that was not given
 * its `req`, which waits for itself. A long queue that moves is waited for.
 */
export class WriteLock {
  #tail: Promise<void> = Promise.resolve()
  #holder: Holder | undefined
  readonly #timeout: number

  /** @param timeout how long to wait for one who holds the lock, in milliseconds */
  constructor(timeout: number) {
    this.#timeout = timeout
  }

  /** Waits for the lock; gives the function that releases it (calling it twice is harmless). */
  async acquire(): Promise<() => void> {
    const { stack = '' } = new Error('lock')
    const previous = this.#tail
    let release: () => void = () => {}
    this.#tail = new Promise((resolve) => {
      release = resolve
    })
    try {
      await this.#withTimeout(previous)
    } catch (error) {
      // Whoever waits behind us waits for our predecessor instead.
      previous.then(release)
      throw error
    }
    const holder: Holder = { since: Date.now(), stack }
    this.#holder = holder
    return () => {
      if (this.#holder === holder) this.#holder = undefined
      release()
    }
  }

  async #withTimeout(turn: Promise<void>): Promise<void> {
    let timer: NodeJS.Timeout | undefined
    const tooLong = new Promise<never>((_, reject) => {
      const look = () => {
        const now = Date.now()
        const left = this.#timeout - (now - (this.#holder?.since ?? now))
        if (left > 0) timer = setTimeout(look, left)
        else reject(new Error(this.#complaint()))
      }
      timer = setTimeout(look, this.#timeout)
    })
    try {
      await Promise.race([turn, tooLong])
    } finally {
      clearTimeout(timer)
    }
  }

  #complaint(): string {
    const held = this.#holder
    const where = held?.stack.split('\n').slice(2, 14).join('\n') ?? '(unknown)'
    return `The database's write lock was not free within ${this.#timeout} ms. A transaction has held it for ${Date.now() - (held?.since ?? 0)} ms; is a nested call missing its req? It began at:\n${where}`
  }
}
