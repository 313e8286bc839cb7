import { createLocalReq, getLocalI18n, type Payload } from 'payload'
import type { User } from '../payload-types.ts'
import { countMails, keepMail } from './keepMail.ts'
import { runInTransaction } from './runInTransaction.ts'

/**
 * Tells somebody by e-mail that their account is locked after too many wrong passwords, since who
 * signs in is not told; once for each time that it is locked.
 * @param since when it was locked, milliseconds since the epoch
 * @param until when that ends
 */
export async function tellLocked(
  payload: Payload,
  { email, name, language }: User,
  since: number,
  until: number,
): Promise<void> {
  const { config } = payload
  const { t } = await getLocalI18n({ config, language: language ?? 'zh' })
  const say = t as unknown as (key: string, variables?: Record<string, unknown>) => string
  const subject = `[PolicyDesk] ${say('mail:locked')}`
  const minutes = Math.round((until - since) / 60_000)
  const reset = `${String(config.custom.siteUrl)}${config.routes.admin}/forgot`
  const req = await createLocalReq({}, payload)
  await runInTransaction(req, async () => {
    if ((await countMails(req, { to: email, subject }, since)) > 0) return
    const lines = [say('mail:greeting', { name }), say('mail:lockedText', { minutes, reset })]
    await keepMail(req, { to: email, subject, text: lines.join('\n\n') }, Date.now())
  })
}
