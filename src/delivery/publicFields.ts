import { type Slug, slugs } from '../slugs.ts'

/** What the public may filter and sort by, and which joins it may ask for, in one collection. */
export type PublicFields = {
  where: readonly string[]
  sort: readonly string[]
  joins: readonly string[]
  /** The most rows of one answer, where that is less than everywhere. */
  limit?: number
}

const stamps = ['id', 'createdAt', 'updatedAt']

/**
 * The collections that are public, and the paths a stranger may name in them. Anything not listed
 * is refused, so that no hidden value can be guessed by filtering or read off an order.
 */
export const publicFields: Partial<Record<Slug, PublicFields>> = {
  [slugs.articles]: {
    where: [
      ...stamps,
      'title',
      'slug',
      'shortAnswer',
      'insuranceType',
      'effectiveFrom',
      'effectiveTo',
      'regions',
      'regions.code',
      'primaryCategory',
      'primaryCategory.slug',
      'otherCategories',
      'otherCategories.slug',
      'accuracy.status',
      'accuracy.verifiedAt',
      'accuracy.nextReviewAt',
    ],
    sort: [
      ...stamps,
      'title',
      'slug',
      'effectiveFrom',
      'effectiveTo',
      'accuracy.verifiedAt',
      'accuracy.nextReviewAt',
    ],
    joins: ['relatedLinks'],
  },
  [slugs.relatedLinks]: {
    where: [...stamps, 'from', 'title', 'section', 'publishedOn', 'position'],
    sort: [...stamps, 'title', 'publishedOn', 'position'],
    joins: [],
    // Over GraphQL a join is a read of this collection, and joins are bounded.
    limit: 50,
  },
  [slugs.regions]: {
    where: [...stamps, 'code', 'name', 'fullName', 'level', 'parent', 'parent.code', 'ancestors'],
    sort: [...stamps, 'code', 'name', 'level'],
    joins: [],
  },
  [slugs.categories]: {
    where: [...stamps, 'slug', 'name', 'nameEn', 'parent', 'parent.slug'],
    sort: [...stamps, 'slug', 'name', 'position'],
    joins: [],
  },
}

/** Bounds on what one anonymous request may ask for (DESIGN §8). */
export const publicLimits = {
  default: 10,
  limit: 100,
  depth: 3,
  joins: 50,
  page: 100_000,
  /** Paths in one order. */
  sort: 5,
} as const
