import { AsyncLocalStorage } from 'node:async_hooks'
import type { Where } from 'payload'
import { scopeTag } from '../../domain/changes/changeRow.ts'
import type { Levels } from '../../domain/regions/inheritance.ts'
import { dotted } from '../namedPaths.ts'
import { articles, articleTag, slugTag, somewhere } from './tags.ts'

/** What the answer that is being made depends on; not part of it, so that nobody is ever told. */
const making = new AsyncLocalStorage<{ tags?: Set<string> }>()

/**
 * Makes something, and says on what it depends: as those who made it noted, undefined where they
 * noted nothing.
 */
export async function withDependencies<Made>(
  make: () => Promise<Made>,
): Promise<{ made: Made; tags: string[] | undefined }> {
  const noted: { tags?: Set<string> } = {}
  const made = await making.run(noted, make)
  return { made, tags: noted.tags?.size ? [...noted.tags] : undefined }
}

/** Begins to note what the answer depends on: whoever calls this sees to it that nothing is missing. */
export function noteDependencies(): void {
  const noted = making.getStore()
  if (noted) noted.tags = new Set()
}

/** Notes that the answer depends on something, where that is noted. */
export function addDependencies(tags: readonly string[]): void {
  const noted = making.getStore()?.tags
  for (const tag of tags) noted?.add(tag)
}

/**
 * What a list of articles depends on: all that may come under its filter, now or later. Of what
 * holds in a region that is `tagsOfLevels`, which are noted where they are known.
 */
export const tagsOfList = (where: Where | undefined, region?: unknown): string[] =>
  narrowest(where ?? {}) ?? (region === undefined || region === null ? [articles] : [])

/** What the rules that hold in a region depend on: all articles of it and of what lies above it. */
export const tagsOfLevels = (levels: Levels): string[] => levels.flat().flatMap(ofRegion)

/** By what a filter names outright, whatever else it asks; undefined where it names nothing. */
function narrowest(where: Where): string[] | undefined {
  for (const [name, value] of Object.entries(where)) {
    if (/^and$/i.test(name) && Array.isArray(value)) {
      for (const part of value) {
        const tags = narrowest(part)
        if (tags) return tags
      }
    }
    const tagOf = tagsByPath[dotted(name)]
    const named = tagOf ? valuesNamed(value) : undefined
    if (tagOf && named) return named.flatMap(tagOf)
  }
  return undefined
}

const ofRegion = (value: string): string[] => [somewhere, scopeTag('region', value)]
const ofCategory = (value: string): string[] => [somewhere, scopeTag('category', value)]
const tagsByPath: Record<string, (value: string) => string[]> = {
  id: (value) => [articleTag(value)],
  slug: (value) => [slugTag(value)],
  regions: ofRegion,
  'regions.code': ofRegion,
  primaryCategory: ofCategory,
  'primaryCategory.slug': ofCategory,
  otherCategories: ofCategory,
  'otherCategories.slug': ofCategory,
}

/** The values of a constraint that only what has one of them meets. */
function valuesNamed(constraint: unknown): string[] | undefined {
  const { equals, in: list } = (constraint ?? {}) as { equals?: unknown; in?: unknown }
  const values: unknown =
    equals !== undefined ? [equals] : typeof list === 'string' ? list.split(',') : list
  // Payload takes the word for nothing.
  const isNamed = (value: unknown) => typeof value === 'string' && value !== 'null'
  return Array.isArray(values) && values.every(isNamed) ? values : undefined
}
