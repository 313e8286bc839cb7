/** The end of the queue at each host: settles when the last in it is done. */
const queues = new Map<string, Promise<unknown>>()

/** Runs `act` once every act that came before it for the same host is done: one at a time. */
export async function takeTurn<T>(host: string, act: () => Promise<T>): Promise<T> {
  const before = queues.get(host)
  const turn = before ? before.then(act, act) : act()
  queues.set(host, turn)
  try {
    return await turn
  } finally {
    if (queues.get(host) === turn) queues.delete(host)
  }
}
