import { createLocalReq, type Payload } from 'payload'
import { publishDue } from '../operations/publishDue.ts'

/** How often scheduled work is looked for, in milliseconds. */
const interval = 20_000

/**
 * Runs scheduled work in this process until stopped: publishes what is due. A run never overlaps
 * the one before; running in two processes is harmless, since a transition happens once.
 */
export function runJobs(payload: Payload): { stop: () => Promise<void> } {
  let current: Promise<void> = Promise.resolve()
  let busy = false
  const tick = async () => {
    if (busy) return
    busy = true
    try {
      await publishDue(await createLocalReq({}, payload), Date.now())
    } catch (error) {
      payload.logger.error({ err: error, msg: 'Scheduled work failed; it is tried again shortly.' })
    } finally {
      busy = false
    }
  }
  const timer = setInterval(() => {
    current = tick()
  }, interval)
  current = tick()
  return {
    stop: async () => {
      clearInterval(timer)
      await current
    },
  }
}
