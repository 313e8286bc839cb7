import type { PayloadRequest } from 'payload'
import type { Mail } from '../payload-types.ts'
import { slugs } from '../slugs.ts'

export type Letter = Pick<Mail, 'to' | 'subject' | 'text' | 'html'>

/**
 * Keeps a mail to be sent as soon as may be, in the caller's transaction.
 * @param now milliseconds since the epoch
 */
export async function keepMail(req: PayloadRequest, letter: Letter, now: number): Promise<void> {
  await req.payload.create({
    collection: slugs.mails,
    data: { ...letter, state: 'waiting', attempts: 0, dueAt: new Date(now).toISOString() },
    depth: 0,
    overrideAccess: true,
    req,
  })
}

/** How many mails with a subject were kept for an address from an instant on. */
export async function countMails(
  req: PayloadRequest,
  { to, subject }: Pick<Letter, 'to' | 'subject'>,
  since: number,
): Promise<number> {
  const { totalDocs } = await req.payload.count({
    collection: slugs.mails,
    where: {
      and: [
        { to: { equals: to } },
        { subject: { equals: subject } },
        { createdAt: { greater_than_equal: new Date(since).toISOString() } },
      ],
    },
    overrideAccess: true,
    req,
  })
  return totalDocs
}
