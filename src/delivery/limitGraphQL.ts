import {
  type DocumentNode,
  type GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValidationRule,
} from 'graphql'
import type { PayloadRequest } from 'payload'
import { isStaff } from '../access/staff.ts'
import { checkPublicQuery, refusal } from './checkPublicQuery.ts'
import { extendQueries } from './extendQueries.ts'
import { publicTypes, searchName } from './publicTypes.ts'
import { costsOf, graphqlLimits } from './queryCost.ts'

/** The queries a stranger may ask; everything else of the schema is the staff's. */
const publicQueries = new Set([
  '__typename',
  searchName,
  ...Object.values(publicTypes).flatMap(({ singular, plural }) => [
    singular,
    plural,
    `count${plural}`,
  ]),
])

const introspection = ['__schema', '__type', '__typename']

type Asked = {
  contextValue?: unknown
  variableValues?: Readonly<Record<string, unknown>> | null
}

/**
 * How GraphQL requests that are not the staff's are limited: queries of the public schema only, no
 * mutation, and bounds on what they cost (aliases count, and a fragment counts wherever it is
 * spread).
 * @param isOpen whether strangers may ask for the schema itself, which is then the whole of it
 */
export const limitGraphQL = (isOpen: boolean) => ({
  disablePlaygroundInProduction: true,
  validationRules: rulesFor(isOpen),
  queries: extendQueries,
})

const rulesFor =
  (isOpen: boolean) =>
  ({ contextValue, variableValues }: Asked): ValidationRule[] => {
    const { req } = (contextValue ?? {}) as { req?: PayloadRequest }
    if (req && isStaff({ req })) return []
    return [
      (context) => ({
        /**
         * All is decided here, and what is refused the other rules never get to see: they walk every
         * spread of every fragment, and name fields of the whole schema that are like those asked for.
         */
        Document(document) {
          const isForSchema = isOpen && asksForSchema(document)
          const errors = check(document, variableValues ?? {}, isForSchema)
          for (const error of errors) context.reportError(error)
          return errors.length > 0 ? { ...document, definitions: [] } : undefined
        },
      }),
    ]
  }

function check(
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
  isForSchema: boolean,
): GraphQLError[] {
  const error =
    checkCost(document, variables, isForSchema) ?? (isForSchema ? undefined : checkRoots(document))
  if (error) return [error]
  return isForSchema ? [] : checkPublicQuery(document, variables)
}

function checkCost(
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
  isForSchema: boolean,
): GraphQLError | undefined {
  const costOf = costsOf(document, variables)
  const costs = document.definitions.map((definition) =>
    costOf('selectionSet' in definition ? definition.selectionSet : undefined),
  )
  const exceeds = (measure: 'fields' | 'aliases' | 'depth' | 'reads') =>
    costs.some((cost) => cost[measure] > graphqlLimits[measure])
  if (exceeds('fields')) return refusal('query_too_broad', 'The query asks for too many fields.')
  // Tools ask for types of types of types.
  if (exceeds('depth') && !isForSchema)
    return refusal('query_too_deep', 'The query is nested too deeply.')
  if (exceeds('aliases')) return refusal('query_too_broad', 'The query uses too many aliases.')
  if (exceeds('reads')) return refusal('query_too_broad', 'The query asks for lists of long lists.')
  return undefined
}

function checkRoots(document: DocumentNode): GraphQLError | undefined {
  for (const { operation, selectionSet } of operationsOf(document)) {
    if (operation !== 'query') {
      return refusal('not_permitted', 'Only queries are open to the public.')
    }
    const roots = rootFields(selectionSet, document)
    const closed = roots.filter((name) => !publicQueries.has(name))
    if (closed.length > 0) {
      return refusal('not_permitted', `Not open to the public: ${closed.join(', ')}`)
    }
    if (roots.length > graphqlLimits.rootFields) {
      return refusal('query_too_broad', 'Too many queries at once.')
    }
  }
  return undefined
}

const operationsOf = ({ definitions }: DocumentNode): OperationDefinitionNode[] =>
  definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION)

/** Whether a document asks for the schema, as tools do, and for nothing else. */
const asksForSchema = (document: DocumentNode): boolean =>
  operationsOf(document).every(
    ({ operation, selectionSet: { selections } }) =>
      operation === 'query' &&
      selections.every((one) => one.kind === Kind.FIELD && introspection.includes(one.name.value)),
  )

function rootFields(
  set: SelectionSetNode,
  document: DocumentNode,
  seen: ReadonlySet<string> = new Set(),
): string[] {
  return set.selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection.name.value]
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      return rootFields(selection.selectionSet, document, seen)
    }
    const name = selection.name.value
    const fragment = document.definitions.find(
      (one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === name,
    )
    return fragment?.kind === Kind.FRAGMENT_DEFINITION && !seen.has(name)
      ? rootFields(fragment.selectionSet, document, new Set([...seen, name]))
      : []
  })
}
