/** The end of each queue: settles when the last in it is done. */
const queues = new Map<string, Promise<unknown>>()

/** Runs `act` once every act that came before it in the same queue is done: one at a time. */
export async function takeTurn<T>(queue: string, act: () => Promise<T>): Promise<T> {
  const before = queues.get(queue)
  const turn = before ? before.then(act, act) : act()
  queues.set(queue, turn)
  try {
    return await turn
  } finally {
    if (queues.get(queue) === turn) queues.delete(queue)
  }
}
