import { createTransport } from 'nodemailer'
import type { Transport } from '../operations/sendMails.ts'
import type { Environment } from './environment.mjs'

const patience = 15_000

/** The way to the mail server that the environment names, or null where it names none. */
export function smtpTransport({ smtpUrl, mailFrom }: Environment): Transport | null {
  if (!smtpUrl) return null
  const server = createTransport(
    {
      url: smtpUrl,
      connectionTimeout: patience,
      greetingTimeout: patience,
      socketTimeout: patience,
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from: mailFrom },
  )
  return async ({ to, subject, text, html }) => {
    await server.sendMail({ to, subject, text: text ?? undefined, html: html ?? undefined })
  }
}
