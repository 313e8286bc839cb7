import type { PayloadRequest } from 'payload'
import { changeOf } from '../domain/changes/changeOf.ts'
import { type ChangeScope, changeScopeOf, scopeFields } from '../domain/changes/changeScope.ts'
import { type Standing, standingFields, standingOf } from '../domain/changes/standing.ts'
import { relationId } from '../domain/relationId.ts'
import { slugs } from '../slugs.ts'
import { appendChanges, type Change } from './appendChanges.ts'
import { readScopeTags } from './readScopeTags.ts'

/** A change, with the regions and categories whose answers it outdates. */
export type ScopedChange = Omit<Change, 'scope'> & { scope: ChangeScope }

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
  await appendWhatChanged(req, ids, before, now)
  return result
}

/**
 * The second half of it, for those who know how the articles stood before, and where they held if the
 * write may have changed that; what is not named was absent.
 */
export async function appendWhatChanged(
  req: PayloadRequest,
  ids: readonly string[],
  before: ReadonlyMap<string, { standing: Standing; scope?: ChangeScope }>,
  now: number,
): Promise<void> {
  const after = await readStandings(req, ids, now)
  const at = new Date(now).toISOString()
  const changes: ScopedChange[] = []
  const turned: string[] = []

  for (const [id, { standing, slug, scope }] of after) {
    const stood = before.get(id)
    const type = changeOf(stood?.standing ?? 'absent', standing)
    if (type) changes.push({ type, article: id, slug, at, scope: both(scope, stood?.scope) })
    if ((stood?.standing === 'served') !== (standing === 'served')) turned.push(id)
  }
  for (const { id, slug, scope } of await readLinking(req, turned, now)) {
    if (!after.has(id)) changes.push({ type: 'updated', article: id, slug, at, scope })
  }
  await appendScoped(req, changes)
}

/** Appends changes, each with the tags of where its article holds or held. */
export async function appendScoped(
  req: PayloadRequest,
  changes: readonly ScopedChange[],
): Promise<void> {
  const tagsOf = await readScopeTags(
    req,
    changes.map(({ scope }) => scope),
  )
  await appendChanges(
    req,
    changes.map((change) => ({ ...change, scope: tagsOf(change.scope) })),
  )
}

const both = (one: ChangeScope, other: ChangeScope = one): ChangeScope => ({
  regions: [...new Set([...one.regions, ...other.regions])],
  categories: [...new Set([...one.categories, ...other.categories])],
})

type Stand = { standing: Standing; slug: string; scope: ChangeScope }

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
      ...scopeFields,
      ...standingFields,
    },
    joins: false,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return new Map(
    docs.map((row) => [
      row.id,
      { standing: standingOf(row, now), slug: row.slug ?? '', scope: changeScopeOf(row) },
    ]),
  )
}

/** The served articles that link to some others. */
async function readLinking(
  req: PayloadRequest,
  targets: readonly string[],
  now: number,
): Promise<{ id: string; slug: string; scope: ChangeScope }[]> {
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
  return [...standings].flatMap(([id, { standing, slug, scope }]) =>
    standing === 'served' ? [{ id, slug, scope }] : [],
  )
}
