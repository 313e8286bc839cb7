import type { PayloadRequest } from 'payload'
import type { Refusal } from '../domain/refusal.ts'

/** A refusal in words, in the language of the request. The code is contract, the words are not. */
export function refusalMessage(req: Pick<PayloadRequest, 't'>, refusal: Refusal): string {
  const say = req.t as unknown as (key: string, variables?: Record<string, unknown>) => string
  // Only what an article lacks has a label; looking up what a stranger sent would fill the log.
  const label = (field: string) => (refusal.code === 'incomplete' ? say(`field:${field}`) : field)
  return say(`refusal:${refusal.code}`, {
    fields: refusal.fields?.map(label).join(', ') ?? '',
    revision: refusal.currentRevision ?? '',
    changedBy: refusal.changedBy ?? '?',
    findings: [...new Set(refusal.findings?.map(({ quote }) => `“${quote}”`))].join(', '),
  })
}
