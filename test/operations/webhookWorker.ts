import { setTimeout as wait } from 'node:timers/promises'
import { createLocalReq, getPayload } from 'payload'
import { readChanges } from '../../src/delivery/readChanges.ts'
import { receiverAsking } from '../../src/operations/postMessage.ts'
import { sendWebhooks } from '../../src/operations/sendWebhooks.ts'

// Another process with the job. It opens PolicyDesk on the database that the environment names and
// sends webhooks, to this machine too, as often as it can until it is killed.

const config = await (await import('../../payload.config.ts')).default
const payload = await getPayload({ config })
process.stdout.write('opened\n')
for (;;) {
  await sendWebhooks(await createLocalReq({}, payload), {
    asking: {
      ...receiverAsking,
      // The receiver shares its process, and that its cores, with much else.
      patience: 60_000,
      resolve: async () => ({ addresses: ['127.0.0.1'] }),
      allowsAddress: (ip) => ip === '127.0.0.1',
    },
    readFeed: (req, since) => readChanges(req, { since }),
    clock: Date.now,
  })
  await wait(50)
}
