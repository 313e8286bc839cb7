import { randomUUID } from 'node:crypto'
import { ObjectId } from 'mongodb'
import type { Payload } from 'payload'
import { dayLength, policyDayFrom } from '../../src/domain/accuracy/policyDay.ts'
import { levelsOf, type Place, placesOf } from '../../src/domain/regions/inheritance.ts'
import { relationId } from '../../src/domain/relationId.ts'
import { fillSearchIndex } from '../../src/operations/fillSearchIndex.ts'
import type { Region } from '../../src/payload-types.ts'
import { refreshStatistics } from '../../src/platform/database.ts'
import { slugs } from '../../src/slugs.ts'
import {
  linksEach,
  type Reference,
  regionsFor,
  type SampleArticle,
  sampleArticle,
} from './sampleArticle.ts'
import { type Circumstances, type Stored, storedArticle } from './storedArticle.ts'
import { storeInMongoDB } from './storeInMongoDB.ts'
import { storeInSQLite } from './storeInSQLite.ts'

/** How many articles are written between two turns of the event loop. */
const batch = 250

/** In how many days from the load everything is due for review, about as much of it each day. */
export const reviewInDays = 180

/** What the sections need to know of an article that was loaded, to ask for it and check answers. */
export type Loaded = Pick<SampleArticle, 'standing'> & {
  number: number
  slug: string
  regions: readonly string[]
  places: readonly Place[]
}

export type Library = {
  articles: readonly Loaded[]
  /** The regions that articles were spread over; the first ones hold nothing that is hidden. */
  regions: Reference['regions']
  categories: Reference['categories']
  /** When it was loaded, milliseconds since the epoch. */
  at: number
}

/** Writes documents in bulk, past Payload's hooks. */
export const storeDocuments = (payload: Payload, stored: readonly Stored[]): Promise<void> =>
  payload.db.name === 'mongoose' ? storeInMongoDB(payload, stored) : storeInSQLite(payload, stored)

/** New ids of the form that the database makes. */
export const idMaker = (payload: Payload): (() => string) =>
  payload.db.name === 'mongoose' ? newRowId : randomUUID

/** The id of a list's row, which Payload makes in one form for every database. */
export const newRowId = (): string => new ObjectId().toHexString()

/**
 * Fills a desk that has its reference data with articles, and brings its statistics up to date.
 * @param progress is told how many have been written
 */
export async function loadArticles(
  payload: Payload,
  count: number,
  progress: (done: number) => void,
): Promise<Library> {
  const at = Date.now()
  const reference = await readReference(payload, count)
  const newId = idMaker(payload)
  const people = {
    editor: await makeUser(payload, 'editor'),
    reviewer: await makeUser(payload, 'reviewer'),
  }
  const articles: Loaded[] = []
  await writeArticles(count, {
    ...people,
    reference,
    at,
    newId,
    store: (stored) => storeDocuments(payload, stored),
    written: ({ standing, article }, number) => {
      const { slug, regions } = article
      articles.push({ standing, number, slug, regions, places: placesOf(article) })
      if (articles.length % batch === 0) progress(articles.length)
    },
  })
  await fillSearchIndex(payload, { anew: true })
  await refreshStatistics(payload)
  return { articles, ...reference, at }
}

type Writing = Pick<Circumstances, 'editor' | 'reviewer' | 'newId' | 'at'> & {
  reference: Reference
  store: (stored: readonly Stored[]) => Promise<void>
  written: (sample: SampleArticle, number: number) => void
}

/** Writes so many articles, the same ones wherever they go, with all that belongs to them. */
export async function writeArticles(
  count: number,
  { editor, reviewer, reference, at, newId, store, written }: Writing,
): Promise<void> {
  const ids = Array.from({ length: count }, newId)
  const idOf = (n: number) => ids[n] ?? ''
  for (let first = 0; first < count; first += batch) {
    const stored: Stored[][] = []
    for (let n = first; n < Math.min(first + batch, count); n += 1) {
      const sample = sampleArticle(n, reference, linksEach, at)
      const circumstances: Circumstances = {
        editor,
        reviewer,
        newId,
        newRowId,
        idOf,
        // Spread over the month before, so that an order by time is one.
        at: at - Math.round(((count - n) / count) * 30 * dayLength),
        nextReviewAt: policyDayFrom(at, 1 + (n % reviewInDays)),
      }
      stored.push(storedArticle(idOf(n), sample, circumstances))
      written(sample, n)
    }
    await store(joined(stored))
    await new Promise((resolve) => setImmediate(resolve))
  }
}

/** What many articles need stored, those of one kind together. */
function joined(stored: readonly Stored[][]): Stored[] {
  const [first = []] = stored
  return first.map((one, place) => ({
    ...one,
    documents: stored.flatMap((ofArticle) => ofArticle[place]?.documents ?? []),
  }))
}

/** The provinces and prefectures that so many articles are spread over, and all categories. */
export async function readReference(payload: Payload, articles: number): Promise<Reference> {
  const all = { pagination: false, depth: 0, overrideAccess: true } as const
  const { docs: regions } = await payload.find({
    collection: slugs.regions,
    where: { level: { in: ['province', 'prefecture'] } },
    sort: 'code',
    ...all,
  })
  const { docs: categories } = await payload.find({
    collection: slugs.categories,
    sort: 'slug',
    ...all,
  })
  return {
    regions: regions.slice(0, regionsFor(articles, regions.length)).map((region) => ({
      id: region.id,
      code: region.code,
      name: region.fullName,
      levels: levelsOf([region, ...lineAbove(region, regions)]),
    })),
    categories: categories.map(({ id }) => id),
  }
}

/** What lies above a region, nearest first; the country is none of those at hand. */
const lineAbove = ({ ancestors }: Region, regions: readonly Region[]) =>
  (ancestors ?? [])
    .map(relationId)
    .toReversed()
    .map((id) => ({ id, level: regions.find((one) => one.id === id)?.level ?? 'country' }))

async function makeUser(payload: Payload, role: 'editor' | 'reviewer'): Promise<string> {
  const { id } = await payload.create({
    collection: slugs.users,
    data: { email: `${role}@example.com`, name: role, role, password: randomUUID() },
    depth: 0,
    overrideAccess: true,
  })
  return id
}
