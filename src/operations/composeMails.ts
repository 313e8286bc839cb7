import { getLocalI18n, type PayloadRequest } from 'payload'
import { adminPath } from '../domain/notifications/adminPath.ts'
import { relationId } from '../domain/relationId.ts'
import type { Notification, User } from '../payload-types.ts'
import { slugs } from '../slugs.ts'
import { keepMail } from './keepMail.ts'
import { readById } from './readById.ts'
import { runInTransaction } from './runInTransaction.ts'

/**
 * Makes e-mails of the notifications whose recipients want one: for each of them one mail of all
 * that has gathered. A notification goes into one mail only, however many runners there are.
 * @param now milliseconds since the epoch
 */
export async function composeMails(req: PayloadRequest, now: number): Promise<void> {
  const recipients = new Set((await waitingFor(req)).map(({ recipient }) => relationId(recipient)))
  for (const recipient of recipients) {
    try {
      await runInTransaction(req, () => composeFor(req, recipient, now))
    } catch (error) {
      req.payload.logger.error({ recipient, err: error, msg: 'A mail could not be made.' })
    }
  }
}

/** The notifications that are to become mail, of everyone or of one recipient, oldest first. */
async function waitingFor(req: PayloadRequest, recipient?: string): Promise<Notification[]> {
  const { docs } = await req.payload.find({
    collection: slugs.notifications,
    where: {
      and: [
        { mail: { equals: 'wanted' } },
        ...(recipient ? [{ recipient: { equals: recipient } }] : []),
      ],
    },
    sort: 'createdAt',
    limit: 200,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs
}

async function composeFor(req: PayloadRequest, recipient: string, now: number): Promise<void> {
  const waiting = await waitingFor(req, recipient)
  if (waiting.length === 0) return
  await req.payload.db.updateMany({
    collection: slugs.notifications,
    where: { id: { in: waiting.map(({ id }) => id) } },
    data: { mail: 'made' },
    returning: false,
    req,
  })
  const user = await readById(req, slugs.users, recipient)
  // Whoever may not sign in any more is told nothing of what goes on inside.
  if (!user || user.disabled) return
  await keepMail(req, { ...(await inWords(req, user, waiting)), to: user.email }, now)
}

/** Subject and text of a mail, in the language of whoever gets it. */
async function inWords(req: PayloadRequest, user: User, notifications: readonly Notification[]) {
  const { config } = req.payload
  const { t } = await getLocalI18n({ config, language: user.language ?? 'zh' })
  const say = t as unknown as (key: string, variables?: Record<string, unknown>) => string
  const siteUrl = String(config.custom.siteUrl)
  const admin = `${siteUrl}${config.routes.admin}`
  const sentences = notifications.map(({ kind, actorName, title, day }) =>
    say(`notification:${kind}`, { actor: actorName ?? 'PolicyDesk', title, day: day ?? '' }),
  )
  const parts = notifications.map(({ kind, article, webhook, comment }, n) =>
    [
      sentences[n],
      ...(comment ? [say('mail:comment', { comment })] : []),
      `${admin}${adminPath(kind, article ?? webhook)}`,
    ].join('\n'),
  )
  const [only] = sentences
  return {
    subject:
      sentences.length === 1
        ? `[PolicyDesk] ${only}`
        : `[PolicyDesk] ${say('mail:several', { count: sentences.length })}`,
    text: [
      say('mail:greeting', { name: user.name }),
      ...parts,
      say('mail:choose', { address: `${admin}/account` }),
    ].join('\n\n'),
  }
}
