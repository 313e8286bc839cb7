import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { readChanges } from '../delivery/readChanges.ts'
import type { FreshnessPolicy } from '../domain/accuracy/freshness.ts'
import { checkSources } from '../operations/checkSources.ts'
import { composeMails } from '../operations/composeMails.ts'
import { publicFetching } from '../operations/fetchPage.ts'
import { forgetOldMessages } from '../operations/forgetOldMessages.ts'
import { forgetReporters } from '../operations/forgetReporters.ts'
import { mergeSearchIndex } from '../operations/mergeSearchIndex.ts'
import { notifyDue } from '../operations/notifyDue.ts'
import { receiverAsking } from '../operations/postMessage.ts'
import { publishDue } from '../operations/publishDue.ts'
import { recordExpired } from '../operations/recordExpired.ts'
import { sendMails, type Transport } from '../operations/sendMails.ts'
import { sendWebhooks } from '../operations/sendWebhooks.ts'
import { sweepFreshness } from '../operations/sweepFreshness.ts'
import { workOffPolicyChanges } from '../operations/workOffPolicyChanges.ts'

const second = 1000
const minute = 60 * second

/** A run of scheduled work that has ended. */
export type JobRun = {
  /** The name of the work. */
  job: string
  failed: boolean
  milliseconds: number
}

type Work = {
  name: string
  every: number
  /** How many runs may overlap, where one can be held up by others elsewhere; one unless said. */
  atOnce?: number
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
  /** Told of every run that ends. */
  onRun?: (run: JobRun) => void
}

/**
 * What is done without being asked, each at its own pace, so that a mail server that does not
 * answer never holds up a publication.
 */
const worksWith = ({ transport, freshness, sourcesCheckDays }: JobSettings): Work[] => [
  { name: 'publish_due', every: 20 * second, act: publishDue },
  {
    name: 'send_mails',
    every: 20 * second,
    act: async (req, now) => {
      await composeMails(req, now)
      await sendMails(req, transport, now)
    },
  },
  { name: 'notify_due', every: 5 * minute, act: notifyDue },
  {
    name: 'sweep_freshness',
    every: 60 * minute,
    act: (req, now) => sweepFreshness(req, freshness, now),
  },
  { name: 'record_expired', every: 20 * second, act: recordExpired },
  { name: 'policy_changes', every: 5 * second, act: workOffPolicyChanges },
  { name: 'send_webhooks', every: 3 * second, atOnce: 4, act: sendChanges },
  { name: 'forget_messages', every: 6 * 60 * minute, act: forgetOldMessages },
  {
    name: 'merge_search_index',
    every: 24 * 60 * minute,
    act: (req, _, stop) => mergeSearchIndex(req, stop),
  },
  ...(sourcesCheckDays === undefined ? [] : [checkOld(sourcesCheckDays)]),
  { name: 'forget_reporters', every: 60 * minute, act: forgetReporters },
]

const sendChanges: Work['act'] = (req, _, stop) =>
  sendWebhooks(req, {
    asking: receiverAsking,
    readFeed: (own, since) => readChanges(own, { since }),
    clock: Date.now,
    stop,
  })

const checkOld = (olderThanDays: number): Work => ({
  name: 'check_sources',
  every: 60 * minute,
  act: (req, _, stop) =>
    checkSources(req, { fetching: publicFetching, clock: Date.now, olderThanDays, stop }),
})

/**
 * Runs scheduled work in this process until stopped. A run never overlaps the one before, but for
 * work that says so; running in two processes is harmless, since each thing is done once.
 */
export function runJobs(payload: Payload, settings: JobSettings): { stop: () => Promise<void> } {
  const { onRun = () => {} } = settings
  const running = worksWith(settings).map((work) => repeat(payload, work, onRun))
  return {
    stop: async () => {
      await Promise.all(running.map(({ stop }) => stop()))
    },
  }
}

function repeat(
  payload: Payload,
  { name, every, atOnce = 1, act }: Work,
  onRun: (run: JobRun) => void,
): { stop: () => Promise<void> } {
  const current = new Set<Promise<void>>()
  const stopping = new AbortController()
  const run = async () => {
    const began = performance.now()
    let failed = false
    try {
      await act(await createLocalReq({}, payload), Date.now(), stopping.signal)
    } catch (error) {
      failed = true
      payload.logger.error({
        err: error,
        job: name,
        msg: 'Scheduled work failed; it is tried again shortly.',
      })
    }
    onRun({ job: name, failed, milliseconds: performance.now() - began })
  }
  const tick = () => {
    if (current.size >= atOnce) return
    const one: Promise<void> = run().finally(() => current.delete(one))
    current.add(one)
  }
  const timer = setInterval(tick, every)
  tick()
  return {
    stop: async () => {
      clearInterval(timer)
      stopping.abort()
      await Promise.all(current)
    },
  }
}
