import {
  type CollectionBeforeOperationHook,
  type PayloadRequest,
  validateQueryPaths,
  type Where,
} from 'payload'
import { narrowNextRead, nowOf, served } from '../access/served.ts'
import { isStaff } from '../access/staff.ts'
import { insuranceTypes } from '../domain/content/insuranceTypes.ts'
import {
  matterOf,
  nearerThanWidest,
  nearestPlaces,
  placesAt,
} from '../domain/regions/inheritance.ts'
import { slugs } from '../slugs.ts'
import { addDependencies, tagsOfLevels } from './cache/dependencies.ts'
import { regionLevels } from './regionLevels.ts'
import { namesToMany } from './toMany.ts'
import { fieldsNamed } from './view/publicView.ts'
import { readRows } from './view/readRows.ts'

const key = 'region'

/** Asks of a request's next read of articles what holds in a region, by its national code. */
export const askForRegion = (req: PayloadRequest, code: unknown): void => {
  req.context[key] = code
}

/**
 * Narrows a read of articles to what holds in the region that was asked for: of each matter, among
 * all that the filter finds and that is served, the articles of the nearest level. For the staff,
 * too: what is not served yet takes no rule's place.
 *
 * As many queries as ever, whatever they find: the region, what lies above it, the categories, and
 * where there is a nearer rule.
 */
export const narrowToRegion: CollectionBeforeOperationHook = async ({
  args,
  collection,
  operation,
  overrideAccess,
  req,
}) => {
  const code = req.context[key]
  if (code === undefined || overrideAccess) return args
  if (operation !== 'read' && operation !== 'count') return args
  // What Payload reads by itself to fill in relationships was not asked for by region.
  if ('currentDepth' in args && args.currentDepth !== undefined) return args
  delete req.context[key]
  const levels = await regionLevels(req, code)
  addDependencies(tagsOfLevels(levels))
  const where: Where = ('where' in args && args.where) || {}
  // The staff's filters come here as they were sent.
  await validateQueryPaths({ collectionConfig: collection, overrideAccess: true, req, where })
  const found: Where = { and: [served(nowOf(req)), where] }
  const matters = await readMatters(req)
  const nearer = placesAt(nearerThanWidest(levels), matters)
  const taken = await readTaken(req, found, nearer)
  const nearest = nearestPlaces(levels, matters, taken)
  narrowNextRead(req, { and: [served(nowOf(req)), { places: { in: nearest } }] })
  return args
}

/** Every category, with every kind of insured person; an article may have no category yet. */
async function readMatters(req: PayloadRequest): Promise<string[]> {
  const { docs } = await req.payload.find({
    collection: slugs.categories,
    select: { slug: true },
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return ['', ...docs.map(({ id }) => id)].flatMap((category) =>
    insuranceTypes.map((type) => matterOf(category, type)),
  )
}

/** Those of some places where there are articles among what a filter finds. */
async function readTaken(
  req: PayloadRequest,
  found: Where,
  places: readonly string[],
): Promise<Set<string>> {
  if (places.length === 0) return new Set()
  const where: Where = { and: [found, { places: { in: [...places] } }] }
  const { flattenedFields } = req.payload.collections[slugs.articles].config
  // What readers ask of the regions of an article SQLite's adapter would misunderstand.
  const isByRows =
    req.payload.db.name === 'sqlite' && !isStaff({ req }) && namesToMany(found, flattenedFields)
  const taken = await (isByRows ? placesOfRows() : distinctPlaces())
  // MongoDB, and a row, give all places of an article that has one of them.
  const asked = new Set(places)
  return new Set(taken.filter((one) => asked.has(one)))

  async function distinctPlaces(): Promise<string[]> {
    const collection = slugs.articles
    const { values } = await req.payload.db.findDistinct({
      collection,
      field: 'places',
      where,
      req,
    })
    return values.map(({ places: place }) => String(place))
  }

  async function placesOfRows(): Promise<string[]> {
    const fields = fieldsNamed(flattenedFields, { places: true })
    const { rows } = await readRows({ req, collection: slugs.articles, where, fields })
    return rows.flatMap(({ places: own }) => own as string[])
  }
}
