import { everywhere } from '../regions/inheritance.ts'
import { relationId } from '../relationId.ts'

/**
 * The regions and categories in whose lists an article stands, by their ids; `everywhere` stands for
 * the regions of one that names none.
 */
export type ChangeScope = { regions: readonly string[]; categories: readonly string[] }

type Relation = string | { id: string }

/** The fields that it is made of, as a read selects them. */
export const scopeFields = { regions: true, primaryCategory: true, otherCategories: true } as const

/** Where an article holds, by its row. */
export const changeScopeOf = ({
  regions,
  primaryCategory,
  otherCategories,
}: {
  regions?: Relation[] | null
  primaryCategory?: Relation | null
  otherCategories?: Relation[] | null
}): ChangeScope => ({
  regions: regions && regions.length > 0 ? regions.map(relationId) : [everywhere],
  categories: [primaryCategory ?? [], otherCategories ?? []].flat().map(relationId),
})
