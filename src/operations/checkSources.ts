import { createLocalReq, type PayloadRequest, type Where } from 'payload'
import { dayLength } from '../domain/accuracy/policyDay.ts'
import type { Source } from '../payload-types.ts'
import { slugs } from '../slugs.ts'
import { checkSource, type SourceCheck } from './checkSource.ts'
import type { Fetching } from './fetchPage.ts'

export type CheckedSource = SourceCheck & Pick<Source, 'id' | 'title' | 'url'>

type Options = {
  fetching: Fetching
  /** The time, in milliseconds since the epoch. */
  clock: () => number
  /** Leaves out what was checked in this many days. */
  olderThanDays?: number
  /** Ends it early; what is under way is given up and not recorded. */
  stop?: AbortSignal
  /** Told of every source as it is done, and of how many there are. */
  progress?: (done: number, total: number) => void
}

/** How many hosts are asked at a time; each of them by one. */
const atOnce = 4

/** Checks every source of the register that has an address, or those whose last check is old. */
export async function checkSources(
  req: PayloadRequest,
  { fetching, clock, olderThanDays, stop, progress }: Options,
): Promise<CheckedSource[]> {
  const sources = await readDue(req, olderThanDays, clock())
  const queue = byHost(sources)
  const checked: CheckedSource[] = []
  progress?.(0, sources.length)
  const work = async () => {
    for (let host = queue.shift(); host && !stop?.aborted; host = queue.shift()) {
      for (const source of host) {
        if (stop?.aborted) return
        checked.push(await checkOne(req, source, clock(), fetching, stop))
        progress?.(checked.length, sources.length)
      }
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return checked
}

async function readDue(
  req: PayloadRequest,
  days: number | undefined,
  now: number,
): Promise<Source[]> {
  const before = days === undefined ? undefined : new Date(now - days * dayLength).toISOString()
  const isDue: Where[] = before
    ? [{ or: [{ checkedAt: { exists: false } }, { checkedAt: { less_than: before } }] }]
    : []
  const { docs } = await req.payload.find({
    collection: slugs.sources,
    where: { and: [{ url: { exists: true } }, ...isDue] },
    sort: 'checkedAt',
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return docs.filter(({ url }) => Boolean(url))
}

/** The sources of each host together: they are checked one after the other. */
function byHost(sources: readonly Source[]): Source[][] {
  const groups = new Map<string, Source[]>()
  for (const source of sources) {
    const host = source.url && URL.canParse(source.url) ? new URL(source.url).hostname : ''
    groups.set(host, [...(groups.get(host) ?? []), source])
  }
  return [...groups.values()]
}

/** One that cannot be recorded is logged and holds up no other. */
async function checkOne(
  req: PayloadRequest,
  source: Source,
  now: number,
  fetching: Fetching,
  stop?: AbortSignal,
): Promise<CheckedSource> {
  const { id, title, url } = source
  try {
    // A request carries one transaction; those that run beside each other need one each.
    const own = await createLocalReq({}, req.payload)
    return { id, title, url, ...(await checkSource(own, source, now, fetching, stop)) }
  } catch (error) {
    if (!stop?.aborted) {
      req.payload.logger.error({ source: id, err: error, msg: 'A source was not checked.' })
    }
    return { id, title, url, outcome: 'failed', tasks: 0, problem: { code: 'not_stored' } }
  }
}
