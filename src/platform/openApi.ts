import type { IncomingMessage, ServerResponse } from 'node:http'
import { createLocalReq, type Payload, type SanitizedConfig } from 'payload'
import { answerApi } from '../delivery/answerApi.ts'
import { Delivery } from '../delivery/cache/delivery.ts'
import { type KnownSite, SiteKeys } from '../delivery/sites/siteKeys.ts'
import { SiteMeter } from '../delivery/sites/siteMeter.ts'
import { onCommittedChanges } from '../operations/committedChanges.ts'
import { recordSiteUsage } from '../operations/recordSiteUsage.ts'
import type { Site } from '../payload-types.ts'
import { slugs } from '../slugs.ts'
import { answerReads } from './answerReads.ts'
import type { Environment } from './environment.mjs'
import type { JobRun } from './jobs.ts'
import { type Answered, Metrics } from './metrics.ts'
import { apiHeaders } from './prepareAnswers.ts'
import type { Early } from './server.ts'

/** How often what sites have read is stored, in milliseconds. */
const usagePace = 30_000

/** Everything under `/api`, over Node's server. */
export type Api = {
  /** Answers what is at hand, ahead of everything else. */
  early: Early
  /** Whether a request is one for this. */
  answers: (request: IncomingMessage) => boolean
  answer: (request: IncomingMessage, response: ServerResponse) => Promise<void> | undefined
  delivery: Delivery
  /** To be told of scheduled work, which the metrics show. */
  countRun: (run: JobRun) => void
  /** Stores what sites have read since it was last done. */
  storeUsage: () => Promise<void>
  close: () => Promise<void>
}

/** Opens the API on a database, with answers to public reads kept as the environment allows. */
export function openApi(
  payload: Payload,
  config: SanitizedConfig,
  environment: Pick<
    Environment,
    'deliveryCacheMB' | 'publicCacheControl' | 'siteUrl' | 'metricsToken' | 'corsOrigins'
  >,
): Api {
  const { deliveryCacheMB, publicCacheControl, siteUrl, metricsToken: token } = environment
  // Besides its address an answer depends on who asks, and in which language.
  const vary = ['accept-encoding', 'accept-language', 'authorization', 'cookie']
  if (environment.corsOrigins.length > 0) vary.push('origin')
  const delivery = new Delivery({
    payload,
    maxBytes: deliveryCacheMB * 1_000_000,
    cacheControl: publicCacheControl,
    headers: [...apiHeaders(siteUrl), 'vary', vary.join(', ')],
  })
  const unlisten = onCommittedChanges((rows) => delivery.committed(rows))
  const { origin } = new URL(siteUrl)
  const keys = new SiteKeys((authorization) => findSite(payload, authorization))
  const meter = new SiteMeter()

  const metrics = new Metrics({ cacheSize: () => delivery.cache.size, token })
  const isLogged = payload.logger.isLevelEnabled('info')
  const onAnswered = (answered: Answered) => {
    metrics.count(answered)
    if (isLogged) payload.logger.info({ ...answered, msg: 'answered' })
  }
  const { early, answer } = answerReads({
    config,
    delivery,
    keys,
    meter,
    api: answerApi(config),
    origin,
    onAnswered,
  })

  const storeUsage = async () => {
    const usages = meter.take()
    if (usages.length === 0) return
    try {
      await recordSiteUsage(await createLocalReq({}, payload), usages)
    } catch (error) {
      meter.giveBack(usages)
      payload.logger.error({ err: error, msg: 'Usage of sites was not stored; it is tried again.' })
    }
  }
  const timer = setInterval(storeUsage, usagePace).unref()

  return {
    early,
    answers: ({ url = '' }) => url.startsWith('/api/') || url === '/api' || url.startsWith('/api?'),
    answer: (request, response) =>
      isForMetrics(request) ? metrics.answer(request, response) : answer(request, response),
    delivery,
    countRun: (run) => metrics.countRun(run, Date.now()),
    storeUsage,
    close: async () => {
      clearInterval(timer)
      unlisten()
      delivery.stop()
      await storeUsage()
    },
  }
}

const isForMetrics = ({ method, url }: IncomingMessage): boolean =>
  method === 'GET' && url === '/api/metrics'

/** The site that a key belongs to, as Payload tells. */
async function findSite(payload: Payload, authorization: string): Promise<KnownSite | null> {
  const { user } = await payload.auth({ headers: new Headers({ authorization }) })
  if (user?.collection !== slugs.sites) return null
  const { id, requestsPerMinute } = user as Site
  return { id, limit: requestsPerMinute ?? undefined }
}
