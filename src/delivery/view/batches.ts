type Batch<Result> = { ids: Set<string>; result: Promise<Result> }

/** Gathers what one request asks for in one turn of the event loop, so that it is read at once. */
export class Batches<Request extends object, Result> {
  readonly #open = new WeakMap<Request, Map<string, Batch<Result>>>()

  /**
   * Asks for one more.
   * @param key tells apart what cannot be read together
   * @param read reads all that was asked for with the same key
   */
  ask(
    request: Request,
    key: string,
    ids: readonly string[],
    read: (ids: string[]) => Promise<Result>,
  ): Promise<Result> {
    const open = this.#open.get(request) ?? new Map<string, Batch<Result>>()
    this.#open.set(request, open)
    const batch = open.get(key) ?? begin(read, () => open.delete(key))
    open.set(key, batch)
    for (const id of ids) batch.ids.add(id)
    return batch.result
  }
}

function begin<Result>(read: (ids: string[]) => Promise<Result>, close: () => void): Batch<Result> {
  const ids = new Set<string>()
  const result = new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
    close()
    return read([...ids])
  })
  return { ids, result }
}
