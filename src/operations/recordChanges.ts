import type { PayloadRequest } from 'payload'
import { changeOf } from '../domain/changes/changeOf.ts'
import { type Standing, standingOf } from '../domain/changes/standing.ts'
import { relationId } from '../domain/relationId.ts'
import { slugs } from '../slugs.ts'
import { appendChanges, type Change } from './appendChanges.ts'

/**
 * Makes a write to live rows, in the caller's transaction, and records in the change feed what
 * consumers see of it: of the articles themselves, and of those that link to one which is served
 * now and was not, or the other way round, since what they show of it changes with it.
 * @param ids the articles that the write may change
 * @param now milliseconds since the epoch
 */
export async function recordChanges<T>(
  req: PayloadRequest,
  ids: readonly string[],
  now: number,
  write: () => Promise<T>,
): Promise<T> {
  const before = await readStandings(req, ids, now)
  const result = await write()
  const stood = new Map([...before].map(([id, { standing }]) => [id, standing]))
  await appendWhatChanged(req, ids, stood, now)
  return result
}

/**
 * The second half of it, for those who know how the articles stood before; what is not named was
 * absent.
 */
export async function appendWhatChanged(
  req: PayloadRequest,
  ids: readonly string[],
  before: ReadonlyMap<string, Standing>,
  now: number,
): Promise<void> {
  const after = await readStandings(req, ids, now)
  const at = new Date(now).toISOString()
  const changes: Change[] = []
  const turned: string[] = []

  for (const [id, { standing, slug }] of after) {
    const stood = before.get(id) ?? 'absent'
    const type = changeOf(stood, standing)
    if (type) changes.push({ type, article: id, slug, at })
    if ((stood === 'served') !== (standing === 'served')) turned.push(id)
  }
  for (const { id, slug } of await readLinking(req, turned, now)) {
    if (!after.has(id)) changes.push({ type: 'updated', article: id, slug, at })
  }
  await appendChanges(req, changes)
}

type Stand = { standing: Standing; slug: string }

async function readStandings(
  req: PayloadRequest,
  ids: readonly string[],
  now: number,
): Promise<Map<string, Stand>> {
  const { docs } = await req.payload.find({
    collection: slugs.articles,
    where: { id: { in: [...ids] } },
    select: {
      slug: true,
      effectiveTo: true,
      accuracy: { withheld: true },
      workflow: { state: true },
      _status: true,
    },
    joins: false,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return new Map(
    docs.map((row) => [row.id, { standing: standingOf(row, now), slug: row.slug ?? '' }]),
  )
}

/** The served articles that link to some others. */
async function readLinking(
  req: PayloadRequest,
  targets: readonly string[],
  now: number,
): Promise<{ id: string; slug: string }[]> {
  if (targets.length === 0) return []
  const { docs } = await req.payload.find({
    collection: slugs.relatedLinks,
    where: { and: [{ target: { in: [...targets] } }, { live: { equals: true } }] },
    select: { from: true },
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const from = [...new Set(docs.map((link) => relationId(link.from)))]
  const standings = await readStandings(req, from, now)
  return [...standings].flatMap(([id, { standing, slug }]) =>
    standing === 'served' ? [{ id, slug }] : [],
  )
}
