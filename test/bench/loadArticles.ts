import { randomUUID } from 'node:crypto'
import { ObjectId } from 'mongodb'
import type { Payload } from 'payload'
import { dayLength, policyDayFrom } from '../../src/domain/accuracy/policyDay.ts'
import { refreshStatistics } from '../../src/platform/database.ts'
import { slugs } from '../../src/slugs.ts'
import { type Reference, regionsFor, type SampleArticle, sampleArticle } from './sampleArticle.ts'
import { type Circumstances, type Stored, storedArticle } from './storedArticle.ts'
import { storeInMongoDB } from './storeInMongoDB.ts'
import { storeInSQLite } from './storeInSQLite.ts'

/** How many articles are written between two turns of the event loop. */
const batch = 250

/** In how many days from the load everything is due for review. */
export const reviewInDays = 180

/** What the sections need to know of an article that was loaded, to ask for it and check answers. */
export type Loaded = Pick<SampleArticle, 'standing'> & { slug: string; regions: readonly string[] }

export type Library = {
  articles: readonly Loaded[]
  /** The regions that articles were spread over; the first ones hold nothing that is hidden. */
  regions: Reference['regions']
  linksEach: number
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
  const linksEach = count > 50_000 ? 5 : 10
  const reference = await readReference(payload, count)
  const newId = idMaker(payload)
  const ids = Array.from({ length: count }, newId)
  const idOf = (n: number) => ids[n] ?? ''
  const people = {
    editor: await makeUser(payload, 'editor'),
    reviewer: await makeUser(payload, 'reviewer'),
  }
  const articles: Loaded[] = []
  for (let first = 0; first < count; first += batch) {
    const stored: Stored[][] = []
    for (let n = first; n < Math.min(first + batch, count); n += 1) {
      const sample = sampleArticle(n, reference, linksEach, at)
      const circumstances: Circumstances = {
        ...people,
        newId,
        newRowId,
        idOf,
        // Spread over the month before, so that an order by time is one.
        at: at - Math.round(((count - n) / count) * 30 * dayLength),
        nextReviewAt: policyDayFrom(at, reviewInDays),
      }
      stored.push(storedArticle(idOf(n), sample, circumstances))
      const { slug, regions } = sample.article
      articles.push({ standing: sample.standing, slug, regions })
    }
    await storeDocuments(payload, joined(stored))
    progress(articles.length)
    await new Promise((resolve) => setImmediate(resolve))
  }
  await refreshStatistics(payload)
  return { articles, regions: reference.regions, linksEach, at }
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
    regions: regions
      .slice(0, regionsFor(articles, regions.length))
      .map(({ id, code, fullName }) => ({ id, code, name: fullName })),
    categories: categories.map(({ id }) => id),
  }
}

async function makeUser(payload: Payload, role: 'editor' | 'reviewer'): Promise<string> {
  const { id } = await payload.create({
    collection: slugs.users,
    data: { email: `${role}@example.com`, name: role, role, password: randomUUID() },
    depth: 0,
    overrideAccess: true,
  })
  return id
}
