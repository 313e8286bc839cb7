import { createLocalReq, type EmailAdapter, type Payload } from 'payload'
import { countMails, keepMail, type Letter } from '../operations/keepMail.ts'
import { runInTransaction } from '../operations/runInTransaction.ts'

/** How many of Payload's own mails (links to reset a password) one address gets in an hour. */
const atMostPerHour = 5
const hour = 60 * 60 * 1000

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
    if ((await countMails(req, letter, now - hour)) >= atMostPerHour) {
      payload.logger.warn({ to: letter.to, msg: 'Too many mails to one address: not sent.' })
      return
    }
    await keepMail(req, letter, now)
  })
}

/** The first address of what nodemailer takes for one. */
function addressOf(to: unknown): string {
  const first: unknown = Array.isArray(to) ? to[0] : to
  if (first && typeof first === 'object' && 'address' in first) return String(first.address)
  return String(first ?? '')
}
