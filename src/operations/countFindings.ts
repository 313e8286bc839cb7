import type { PayloadRequest } from 'payload'
import { signalIds, signals } from '../domain/accuracy/signals/signals.ts'
import { slugs } from '../slugs.ts'

export type FindingCount = { signal: string; severity: string; open: number; dismissed: number }

/** How many findings there are of each signal, those of no article's text left out. */
export async function countFindings(req: PayloadRequest): Promise<FindingCount[]> {
  const count = async (signal: string, state: string) => {
    const { totalDocs } = await req.payload.count({
      collection: slugs.findings,
      where: { and: [{ signal: { equals: signal } }, { state: { equals: state } }] },
      overrideAccess: true,
      req,
    })
    return totalDocs
  }
  const counts: FindingCount[] = []
  for (const signal of signalIds) {
    const { severity } = signals[signal]
    const [open, dismissed] = [await count(signal, 'open'), await count(signal, 'dismissed')]
    counts.push({ signal, severity, open, dismissed })
  }
  return counts
}
