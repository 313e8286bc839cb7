import { relationId } from '../relationId.ts'

/** A category, with the one above it; at the top of the tree there is none. */
export type TreeCategory = { id: string; parent?: unknown }

/**
 * The ids of some categories and of all below them, each once, the given ones first. A loop in the
 * data ends the walk, and an id that no category has stays as it is.
 * @param categories all there are
 */
export function withBelow(categories: readonly TreeCategory[], ids: Iterable<string>): string[] {
  const found = new Set(ids)
  // A set can grow while it is walked, so children of children are reached too.
  for (const id of found) {
    for (const category of categories) {
      if (relationId(category.parent) === id) found.add(category.id)
    }
  }
  return [...found]
}

/**
 * The ids from the top of the tree down to a category: none for none, and alone for one that is
 * unknown. A loop in the data ends the walk.
 * @param categories all there are
 */
export function lineOf(categories: readonly TreeCategory[], category: string): string[] {
  const line: string[] = []
  for (let id = category; id && !line.includes(id); ) {
    line.unshift(id)
    const above = id
    id = relationId(categories.find((one) => one.id === above)?.parent)
  }
  return line
}
