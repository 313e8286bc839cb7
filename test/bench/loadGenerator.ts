import { parentPort, workerData } from 'node:worker_threads'
import { Connection } from './connection.ts'

/** A request, and the answer that was found right for it, as strings of bytes. */
export type Exchange = { request: string; status: number; body: string }

export type Load = {
  port: number
  connections: number
  milliseconds: number
  exchanges: Exchange[]
}

export type Borne = {
  /** How long each answer took, in milliseconds. */
  latencies: number[]
  seconds: number
  /** What was wrong with the first wrong answer, or null. */
  fault: string | null
}

/** Asks over every connection, one after another, until the time is up. */
async function bear({ port, connections, milliseconds, exchanges }: Load): Promise<Borne> {
  const latencies: number[] = []
  let fault: string | null = null
  let turn = 0
  const opened = await Promise.all(Array.from({ length: connections }, () => Connection.open(port)))
  const began = performance.now()
  const until = began + milliseconds
  await Promise.all(
    opened.map(async (connection) => {
      while (fault === null && performance.now() < until) {
        const exchange = exchanges[turn % exchanges.length]
        turn += 1
        if (!exchange) throw new Error('There is nothing to ask.')
        const asked = performance.now()
        const { status, body } = await connection.ask(exchange.request)
        latencies.push(performance.now() - asked)
        if (status !== exchange.status) fault = `status ${status}: ${body.slice(0, 300)}`
        else if (body !== exchange.body) fault = 'another answer than the one that was right'
      }
    }),
  )
  const seconds = (performance.now() - began) / 1_000
  for (const connection of opened) connection.close()
  return { latencies, seconds, fault }
}

parentPort?.postMessage(await bear(workerData as Load))
