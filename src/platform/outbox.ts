import { createLocalReq, type EmailAdapter, type Payload } from 'payload'
import { runInTransaction } from '../operations/runInTransaction.ts'
import { slugs } from '../slugs.ts'

/** How many of Payload's own mails (links to reset a password) one address gets in an hour. */
const atMostPerHour = 5
const hour = 60 * 60 * 1000

type Letter = { to: string; subject: string; text: string | null; html: string | null }

/**
 * Puts Payload's own mails with the others that wait to be sent. Not before the answer is given:
 * Payload asks for it inside a transaction that it does not hand on, and ours waits for its end.
 */
export const outbox: EmailAdapter = ({ payload }) => ({
  name: 'outbox',
  defaultFromAddress: 'policydesk@localhost',
  defaultFromName: 'PolicyDesk',
  sendEmail: async ({ to, subject, text, html }) => {
    const letter: Letter = {
      to: addressOf(to),
      subject: subject ?? '',
      text: typeof text === 'string' ? text : null,
      html: typeof html === 'string' ? html : null,
    }
    keep(payload, letter, Date.now()).catch((err) => {
      payload.logger.error({ to: letter.to, err, msg: 'A mail could not be kept.' })
    })
  },
})

async function keep(payload: Payload, letter: Letter, now: number): Promise<void> {
  const req = await createLocalReq({}, payload)
  await runInTransaction(req, async () => {
    const { totalDocs } = await payload.count({
      collection: slugs.mails,
      where: {
        and: [
          { to: { equals: letter.to } },
          { subject: { equals: letter.subject } },
          { createdAt: { greater_than: new Date(now - hour).toISOString() } },
        ],
      },
      overrideAccess: true,
      req,
    })
    if (totalDocs >= atMostPerHour) {
      payload.logger.warn({ to: letter.to, msg: 'Too many mails to one address: not sent.' })
      return
    }
    await payload.create({
      collection: slugs.mails,
      data: { ...letter, state: 'waiting', attempts: 0, dueAt: new Date(now).toISOString() },
      depth: 0,
      overrideAccess: true,
      req,
    })
  })
}

/** The first address of what nodemailer takes for one. */
function addressOf(to: unknown): string {
  const first: unknown = Array.isArray(to) ? to[0] : to
  if (first && typeof first === 'object' && 'address' in first) return String(first.address)
  return String(first ?? '')
}
