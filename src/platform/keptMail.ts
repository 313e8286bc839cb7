import type { EmailAdapter } from 'payload'

/**
 * Where no mail server is set, mail is written to the log, so that a password can still be reset
 * by whoever runs the machine.
 */
export const keptMail: EmailAdapter = ({ payload }) => ({
  name: 'log',
  defaultFromAddress: 'policydesk@localhost',
  defaultFromName: 'PolicyDesk',
  sendEmail: async ({ to, subject, text, html }) => {
    payload.logger.warn({ to, subject, text: text ?? html, msg: 'Mail, kept in the log.' })
  },
})
