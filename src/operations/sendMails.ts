import type { PayloadRequest } from 'payload'
import type { Mail } from '../payload-types.ts'
import { slugs } from '../slugs.ts'
import { readById } from './readById.ts'
import { runInTransaction } from './runInTransaction.ts'

/** Hands a mail to a mail server; throws when it does not take it. */
export type Transport = (mail: Pick<Mail, 'to' | 'subject' | 'text' | 'html'>) => Promise<void>

const minute = 60_000
/** After this many attempts, about a day, a mail is left to the administrators. */
const attemptsAtMost = 12

/** How long to wait after an attempt, in milliseconds: doubling, and at most four hours. */
const pauseAfter = (attempts: number): number => Math.min(minute * 2 ** attempts, 240 * minute)

/**
 * Sends the mails that are due. One that fails is tried again later, and holds up no other. A sent
 * mail keeps no text: it may have held a way to reset a password.
 * @param transport null where no mail server is set: then they are kept for the administrators
 * @param now milliseconds since the epoch
 */
export async function sendMails(
  req: PayloadRequest,
  transport: Transport | null,
  now: number,
): Promise<void> {
  if (!transport) return keepAll(req)
  const { docs } = await req.payload.find({
    collection: slugs.mails,
    where: {
      and: [
        { state: { equals: 'waiting' } },
        { dueAt: { less_than_equal: new Date(now).toISOString() } },
      ],
    },
    sort: 'dueAt',
    limit: 50,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  for (const waiting of docs) {
    const mail = await claim(req, waiting, now)
    if (mail) await send(req, transport, mail, now)
  }
}

const keepAll = (req: PayloadRequest): Promise<void> =>
  runInTransaction(req, async () => {
    await req.payload.db.updateMany({
      collection: slugs.mails,
      where: { state: { equals: 'waiting' } },
      data: { state: 'kept' },
      returning: false,
      req,
    })
  })

/**
 * Takes a mail for this runner: counts the attempt and puts the next one off before it is made, so
 * that a runner that dies on the way leaves a mail that is tried again, not one that is stuck.
 */
const claim = (req: PayloadRequest, { id }: Mail, now: number): Promise<Mail | null> =>
  runInTransaction(req, async () => {
    const mail = await readById(req, slugs.mails, id)
    if (mail?.state !== 'waiting' || mail.dueAt > new Date(now).toISOString()) return null
    const attempts = mail.attempts + 1
    const dueAt = new Date(now + pauseAfter(attempts)).toISOString()
    await req.payload.db.updateOne({ collection: slugs.mails, id, data: { attempts, dueAt }, req })
    return { ...mail, attempts }
  })

async function send(req: PayloadRequest, transport: Transport, mail: Mail, now: number) {
  try {
    await transport(mail)
    const sentAt = new Date(now).toISOString()
    await note(req, mail, { state: 'sent', sentAt, text: null, html: null, lastError: null })
  } catch (error) {
    const lastError = error instanceof Error ? error.message : String(error)
    const isLast = mail.attempts >= attemptsAtMost
    await note(req, mail, { lastError, ...(isLast && { state: 'failed' }) })
    req.payload.logger.warn({ to: mail.to, err: error, msg: 'A mail could not be sent.' })
  }
}

const note = (req: PayloadRequest, { id }: Mail, data: Partial<Mail>) =>
  runInTransaction(req, () => req.payload.db.updateOne({ collection: slugs.mails, id, data, req }))
