import { createLocalReq, type PayloadRequest } from 'payload'
import { slugs } from '../slugs.ts'
import { deliverBatch, type Sending } from './deliverBatch.ts'
import { lastChange } from './lastChange.ts'

/** How many receivers are sent to at a time by one run. */
const atOnce = 8
/** How much one receiver gets in one run, so that a long backlog keeps no other waiting for ever. */
const batchesAtMost = 50

/**
 * Sends every webhook that is due what has changed since it last took something. Each gets its
 * changes in order; none waits for another that fails.
 */
export async function sendWebhooks(req: PayloadRequest, sending: Sending): Promise<void> {
  const queue = await readDue(req, sending.clock())
  const work = async () => {
    for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
      if (sending.stop?.aborted) return
      await deliverAll(req, id, sending)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
}

/** Those that may be sent to now and have something to learn, the longest unheard first. */
async function readDue(req: PayloadRequest, now: number): Promise<string[]> {
  const { docs } = await req.payload.find({
    collection: slugs.webhooks,
    where: {
      and: [
        { enabled: { equals: true } },
        { nextAttemptAt: { less_than_equal: new Date(now).toISOString() } },
      ],
    },
    sort: 'nextAttemptAt',
    select: { cursor: true },
    joins: false,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  if (docs.length === 0) return []
  const last = await lastChange(req)
  return docs.flatMap(({ id, cursor }) => (cursor < last ? [id] : []))
}

/** What goes wrong here is logged, and holds up no other. */
async function deliverAll({ payload }: PayloadRequest, id: string, sending: Sending) {
  try {
    // A request carries one transaction; those that run beside each other need one each.
    const req = await createLocalReq({}, payload)
    for (let batch = 0; batch < batchesAtMost && !sending.stop?.aborted; batch += 1) {
      if (!(await deliverBatch(req, id, sending))) return
    }
  } catch (error) {
    payload.logger.error({ webhook: id, err: error, msg: 'A webhook was not sent.' })
  }
}
