import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { nowOf } from '../../access/served.ts'
import { lastChange } from '../../operations/lastChange.ts'
import { newSecret } from '../../operations/newSecret.ts'
import { settleWebhookNews } from '../../operations/settleWebhookNews.ts'
import type { Webhook } from '../../payload-types.ts'

type Standing = Omit<
  Webhook,
  'id' | 'name' | 'url' | 'site' | 'types' | 'enabled' | 'createdAt' | 'updatedAt' | 'deliveries'
>

/**
 * How a webhook stands is no client's to say; what a write says of it does not count. A new one
 * begins with what happens next. One that is enabled again, or sent elsewhere, is tried at once: from
 * where it stopped or, with `skipMissed`, from now on.
 */
export const keepStanding: CollectionBeforeChangeHook<Webhook> = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const at = new Date(nowOf(req)).toISOString()
  if (operation === 'create') return { ...data, ...(await newStanding(req, at)) }
  const before = originalDoc as Webhook
  const isEnabledAgain = Boolean(data.enabled) && !before.enabled
  const isTriedAgain = isEnabledAgain || data.url !== before.url
  if (isEnabledAgain) await settleWebhookNews(req, before.id, at)
  return {
    ...data,
    ...standingOf(req, before),
    ...(isTriedAgain && { failures: 0, nextAttemptAt: at, claim: null }),
    ...(isEnabledAgain && { disabledAt: null, disabledReason: null }),
    ...(isEnabledAgain && data.skipMissed && { cursor: await lastChange(req), batchEnd: null }),
  }
}

const unknown = {
  batchEnd: null,
  claim: null,
  previousSecret: null,
  rotatedAt: null,
  lastStatus: null,
  lastProblem: null,
  lastError: null,
  lastDeliveredAt: null,
  disabledAt: null,
  disabledReason: null,
  skipMissed: false,
} as const

const newStanding = async (req: PayloadRequest, at: string): Promise<Standing> => ({
  ...unknown,
  secret: req.payload.encrypt(newSecret()),
  cursor: await lastChange(req),
  failures: 0,
  nextAttemptAt: at,
})

/** As it is stored: secrets were deciphered as it was read. */
function standingOf(req: PayloadRequest, before: Webhook): Standing {
  const stored = (secret: string | null | undefined) =>
    secret ? req.payload.encrypt(secret) : null
  return {
    secret: stored(before.secret),
    previousSecret: stored(before.previousSecret),
    rotatedAt: before.rotatedAt ?? null,
    cursor: before.cursor,
    batchEnd: before.batchEnd ?? null,
    claim: before.claim ?? null,
    failures: before.failures ?? 0,
    nextAttemptAt: before.nextAttemptAt ?? null,
    lastStatus: before.lastStatus ?? null,
    lastProblem: before.lastProblem ?? null,
    lastError: before.lastError ?? null,
    lastDeliveredAt: before.lastDeliveredAt ?? null,
    disabledAt: before.disabledAt ?? null,
    disabledReason: before.disabledReason ?? null,
    skipMissed: false,
  }
}
