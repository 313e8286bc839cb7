import type { PayloadRequest } from 'payload'
import type { Refusal } from '../domain/refusal.ts'

/** A refusal in words, in the language of the request. The code is contract, the words are not. */
export function refusalMessage(req: Pick<PayloadRequest, 't'>, refusal: Refusal): string {
  const say = req.t as unknown as (key: string, variables?: Record<string, unknown>) => string
  return say(`refusal:${refusal.code}`, {
    fields: refusal.fields?.join(', ') ?? '',
    revision: refusal.currentRevision ?? '',
  })
}
