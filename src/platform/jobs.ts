import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import type { FreshnessPolicy } from '../domain/accuracy/freshness.ts'
import { checkSources } from '../operations/checkSources.ts'
import { composeMails } from '../operations/composeMails.ts'
import { publicFetching } from '../operations/fetchPage.ts'
import { forgetOldMessages } from '../operations/forgetOldMessages.ts'
import { forgetReporters } from '../operations/forgetReporters.ts'
import { notifyDue } from '../operations/notifyDue.ts'
import { publishDue } from '../operations/publishDue.ts'
import { recordExpired } from '../operations/recordExpired.ts'
import { sendMails, type Transport } from '../operations/sendMails.ts'
import { sweepFreshness } from '../operations/sweepFreshness.ts'
import { workOffPolicyChanges } from '../operations/workOffPolicyChanges.ts'

const second = 1000
const minute = 60 * second

type Work = {
  every: number
  /** `stop` tells what takes long that the process is about to end. */
  act: (req: PayloadRequest, now: number, stop: AbortSignal) => Promise<unknown>
}

/** What the environment leaves open. */
export type JobSettings = {
  /** How mail leaves; null: it is kept. */
  transport: Transport | null
  freshness: FreshnessPolicy
  /** How old the last check of a source may get; undefined: none is made. */
  sourcesCheckDays?: number
}

/**
 * What is done without being asked, each at its own pace, so that a mail server that does not
 * answer never holds up a publication.
 */
const worksWith = ({ transport, freshness, sourcesCheckDays }: JobSettings): Work[] => [
  { every: 20 * second, act: publishDue },
  {
    every: 20 * second,
    act: async (req, now) => {
      await composeMails(req, now)
      await sendMails(req, transport, now)
    },
  },
  { every: 5 * minute, act: notifyDue },
  { every: 60 * minute, act: (req, now) => sweepFreshness(req, freshness, now) },
  { every: 20 * second, act: recordExpired },
  { every: 5 * second, act: workOffPolicyChanges },
  { every: 6 * 60 * minute, act: forgetOldMessages },
  ...(sourcesCheckDays === undefined ? [] : [checkOld(sourcesCheckDays)]),
  { every: 60 * minute, act: forgetReporters },
]

const checkOld = (olderThanDays: number): Work => ({
  every: 60 * minute,
  act: (req, _, stop) =>
    checkSources(req, { fetching: publicFetching, clock: Date.now, olderThanDays, stop }),
})

/**
 * Runs scheduled work in this process until stopped. A run never overlaps the one before; running
 * in two processes is harmless, since each thing is done once.
 */
export function runJobs(payload: Payload, settings: JobSettings): { stop: () => Promise<void> } {
  const running = worksWith(settings).map((work) => repeat(payload, work))
  return {
    stop: async () => {
      await Promise.all(running.map(({ stop }) => stop()))
    },
  }
}

function repeat(payload: Payload, { every, act }: Work): { stop: () => Promise<void> } {
  let current: Promise<void> | undefined
  const stopping = new AbortController()
  const run = async () => {
    try {
      await act(await createLocalReq({}, payload), Date.now(), stopping.signal)
    } catch (error) {
      payload.logger.error({ err: error, msg: 'Scheduled work failed; it is tried again shortly.' })
    }
    current = undefined
  }
  const tick = () => {
    current ??= run()
  }
  const timer = setInterval(tick, every)
  tick()
  return {
    stop: async () => {
      clearInterval(timer)
      stopping.abort()
      await current
    },
  }
}
