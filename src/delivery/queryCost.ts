import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionSetNode,
} from 'graphql'
import { publicFields, publicLimits } from './publicFields.ts'
import { publicTypes, searchName } from './publicTypes.ts'

/** What a GraphQL selection asks for, its fragments spread out wherever they are used. */
export type Cost = {
  /** Spreads count too: one that leads nowhere still has to be followed. */
  fields: number
  aliases: number
  depth: number
  /** Queries to the database at most: each list is one, and so is each join of each of its rows. */
  reads: number
}

/** What one anonymous GraphQL request may ask for. */
export const graphqlLimits = {
  rootFields: 10,
  fields: 500,
  aliases: 30,
  depth: 12,
  reads: 3000,
} as const

const nothing: Cost = { fields: 0, aliases: 0, depth: 0, reads: 0 }
const endless: Cost = {
  fields: Number.POSITIVE_INFINITY,
  aliases: Number.POSITIVE_INFINITY,
  depth: Number.POSITIVE_INFINITY,
  reads: Number.POSITIVE_INFINITY,
}

const lists = [...Object.values(publicTypes).map(({ plural }) => plural), searchName]
const joins = Object.values(publicFields).flatMap((fields) => fields?.joins ?? [])

/** Measures the selections of a document; each fragment is measured once. */
export function costsOf(
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
): (set: SelectionSetNode | undefined) => Cost {
  const fragments = new Map(
    document.definitions
      .filter((one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  )
  const measured = new Map<string, Cost>()
  const costOfFragment = (name: string): Cost => {
    const known = measured.get(name)
    if (known) return known
    // One that spreads itself has no end.
    measured.set(name, endless)
    const cost = costOf(fragments.get(name)?.selectionSet)
    measured.set(name, cost)
    return cost
  }
  const costOfField = (field: FieldNode): Cost => {
    const below = costOf(field.selectionSet)
    const rows = rowsOf(field, variables)
    return {
      fields: below.fields + 1,
      aliases: below.aliases + (field.alias ? 1 : 0),
      depth: below.depth + 1,
      reads: (rows === 0 ? below.reads : 1 + rows * below.reads) + readsBefore(field),
    }
  }
  const costOf = (set: SelectionSetNode | undefined): Cost =>
    (set?.selections ?? [])
      .map((selection) => {
        if (selection.kind === Kind.FIELD) return costOfField(selection)
        const spread =
          selection.kind === Kind.FRAGMENT_SPREAD
            ? costOfFragment(selection.name.value)
            : costOf(selection.selectionSet)
        return { ...spread, fields: spread.fields + 1 }
      })
      .reduce(
        (total, one) => ({
          fields: total.fields + one.fields,
          aliases: total.aliases + one.aliases,
          depth: Math.max(total.depth, one.depth),
          reads: total.reads + one.reads,
        }),
        nothing,
      )
  return costOf
}

/** How many rows a list or a join can have at most; 0 for a field that is neither. */
function rowsOf(field: FieldNode, variables: Readonly<Record<string, unknown>>): number {
  const name = field.name.value
  if (lists.includes(name)) return within(limitOf(field, variables), publicLimits.limit)
  return joins.includes(name) ? within(limitOf(field, variables), publicLimits.joins) : 0
}

/** What it takes to see what holds in a region, and to search, at most. */
const readsBefore = (field: FieldNode): number =>
  (has(field, 'region') ? readsOfRegion : 0) + (field.name.value === searchName ? readsOfSearch : 0)

/** See `narrowToRegion` and `searchArticles`. */
const readsOfRegion = 7
const readsOfSearch = 5

const has = (field: FieldNode, argument: string): boolean =>
  field.arguments?.some(({ name }) => name.value === argument) ?? false

const within = (asked: number, most: number): number =>
  asked >= 1 && asked < most ? Math.trunc(asked) : most

/** The limit a field states, NaN where it states none: then it counts as the largest. */
function limitOf(field: FieldNode, variables: Readonly<Record<string, unknown>>): number {
  const value = field.arguments?.find(({ name }) => name.value === 'limit')?.value
  if (value?.kind === Kind.INT) return Number(value.value)
  return value?.kind === Kind.VARIABLE ? Number(variables[value.name.value]) : Number.NaN
}
