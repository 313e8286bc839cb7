import { parentPort, workerData } from 'node:worker_threads'
import { Connection } from './connection.ts'
import { editionIn } from './editions.ts'
import type { Exchange, Load } from './loadGenerator.ts'

export type SoakLoad = Load & {
  /** Those whose answers show an edition of the living article; all others must stay the same. */
  living: Exchange[]
  /** The number of the edition that was published last, kept up to date by the publisher. */
  published: Int32Array
}

/** Milliseconds of each answer, and what was wrong with the first wrong one, or null. */
export type Soaked = { latencies: Float64Array; livingAnswers: number; fault: string | null }

/** One question in so many is about the living article. */
const often = 8

/** Asks over every connection until the time is up. Nothing older than was published may come. */
async function soak(load: SoakLoad): Promise<Soaked> {
  const latencies: number[] = []
  let livingAnswers = 0
  let fault: string | null = null
  let turn = 0
  const opened = await Promise.all(
    Array.from({ length: load.connections }, () => Connection.open(load.port)),
  )
  const until = performance.now() + load.milliseconds
  const readOn = async (connection: Connection) => {
    while (fault === null && performance.now() < until) {
      turn += 1
      const isLiving = turn % often === 0
      const list = isLiving ? load.living : load.exchanges
      const exchange = list[(isLiving ? turn / often : turn) % list.length]
      if (!exchange) throw new Error('There is nothing to ask.')
      const least = Atomics.load(load.published, 0)
      const asked = performance.now()
      const { status, body } = await connection.ask(exchange.request)
      latencies.push(performance.now() - asked)
      if (isLiving) livingAnswers += 1
      if (status !== exchange.status) fault = `status ${status}: ${body.slice(0, 300)}`
      else if (isLiving ? editionIn(body) < least : body !== exchange.body) {
        fault = isLiving
          ? `edition ${editionIn(body)} after ${least} had been published`
          : 'another answer than the one that was right'
      }
    }
  }
  try {
    await Promise.all(opened.map(readOn))
  } catch (error) {
    fault ??= error instanceof Error ? error.message : String(error)
  }
  for (const connection of opened) connection.close()
  return { latencies: Float64Array.from(latencies), livingAnswers, fault }
}

parentPort?.postMessage(await soak(workerData as SoakLoad))
