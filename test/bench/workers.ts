import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Borne, Load } from './loadGenerator.ts'
import type { RightAnswer } from './rightAnswers.ts'
import type { Soaked, SoakLoad } from './soakGenerator.ts'

/** A thread of its own, so that neither side of a measurement slows the other down. */
const start = (name: string, workerData: object): Worker =>
  new Worker(new URL(`${name}.mjs`, import.meta.url), { workerData })

/** Puts a load on a server and says how it bore it. */
export async function putLoad(load: Load): Promise<Borne> {
  const worker = start('loadGenerator', load)
  const [borne] = (await once(worker, 'message')) as [Borne]
  await worker.terminate()
  return borne
}

/** Puts readers on a server, beside an editor. */
export async function putSoakLoad(load: SoakLoad): Promise<Soaked> {
  const worker = start('soakGenerator', load)
  const [soaked] = (await once(worker, 'message')) as [Soaked]
  await worker.terminate()
  return soaked
}

/** Starts the bare server with its answers; gives its port. */
export async function startBareServer(
  answers: readonly RightAnswer[],
): Promise<{ port: number; stop: () => Promise<unknown> }> {
  const child = fork(fileURLToPath(new URL('bareServer.mjs', import.meta.url)), { execArgv: [] })
  child.send(answers)
  const [port] = (await once(child, 'message')) as [number]
  const ended = once(child, 'exit')
  return {
    port,
    stop: () => {
      child.disconnect()
      return ended
    },
  }
}
