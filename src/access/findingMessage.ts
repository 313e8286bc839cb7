import type { PayloadRequest } from 'payload'

type Told = { signal: string; data?: unknown }

/** What is doubtful about the words of a finding, in the language of the request. */
export function findingMessage(req: Pick<PayloadRequest, 't'>, { signal, data }: Told): string {
  const say = req.t as unknown as (key: string, variables?: unknown) => string
  return say(`signal:${signal}`, data ?? {})
}
