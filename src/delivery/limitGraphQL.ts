import {
  type ASTVisitor,
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql'
import type { PayloadRequest } from 'payload'
import { isStaff } from '../access/staff.ts'

/** The queries a stranger may ask; everything else of the schema is the staff's. */
const publicQueries = new Set([
  'Article',
  'Articles',
  'countArticles',
  'Region',
  'Regions',
  'countRegions',
  'Category',
  'Categories',
  'countCategories',
  'RelatedLink',
  'RelatedLinks',
  'countRelatedLinks',
  '__typename',
])

const limits = { depth: 12, rootFields: 10, fields: 500 } as const

/**
 * Validation rules for GraphQL requests that are not the staff's: public queries only, no
 * mutation, no introspection, and bounds on depth, root fields and fields in all (aliases count,
 * and a fragment counts wherever it is spread).
 */
export function limitGraphQL(args: { contextValue?: unknown }): ValidationRule[] {
  const { req } = (args.contextValue ?? {}) as { req?: PayloadRequest }
  return req && isStaff({ req }) ? [] : [publicOperationsOnly]
}

function publicOperationsOnly(context: ValidationContext): ASTVisitor {
  const refuse = (code: string, message: string) =>
    context.reportError(new GraphQLError(message, { extensions: { code, statusCode: 400 } }))
  return {
    /** Other rules walk every spread of every fragment: what is too large they never get to see. */
    Document(node): DocumentNode | undefined {
      const measure = measurer(node)
      const sizes = node.definitions.map((definition) =>
        'selectionSet' in definition ? measure(definition.selectionSet) : nothing,
      )
      if (sizes.some(({ fields }) => fields > limits.fields)) {
        refuse('query_too_broad', 'The query asks for too many fields.')
      } else if (sizes.some(({ depth }) => depth > limits.depth)) {
        refuse('query_too_deep', 'The query is nested too deeply.')
      } else return undefined
      return { ...node, definitions: [] }
    },
    OperationDefinition(node) {
      if (node.operation !== 'query') {
        refuse('not_permitted', 'Only queries are open to the public.')
        return
      }
      const roots = rootFields(node.selectionSet, context)
      const closed = roots.filter((name) => !publicQueries.has(name))
      if (closed.length > 0) refuse('not_permitted', `Not open to the public: ${closed.join(', ')}`)
      if (roots.length > limits.rootFields) refuse('query_too_broad', 'Too many queries at once.')
    },
  }
}

type Size = { fields: number; depth: number }

const nothing: Size = { fields: 0, depth: 0 }
const endless: Size = { fields: Number.POSITIVE_INFINITY, depth: Number.POSITIVE_INFINITY }

/** Measures selections with their fragments spread out; each fragment is measured once. */
function measurer(document: DocumentNode): (set: SelectionSetNode | undefined) => Size {
  const fragments = new Map(
    document.definitions
      .filter((one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  )
  const measured = new Map<string, Size>()
  const measureFragment = (name: string): Size => {
    const known = measured.get(name)
    if (known) return known
    // One that spreads itself has no end.
    measured.set(name, endless)
    const size = measure(fragments.get(name)?.selectionSet)
    measured.set(name, size)
    return size
  }
  const measure = (set: SelectionSetNode | undefined): Size =>
    (set?.selections ?? []).reduce<Size>((total, selection) => {
      const isField = selection.kind === Kind.FIELD
      const below =
        selection.kind === Kind.FRAGMENT_SPREAD
          ? measureFragment(selection.name.value)
          : measure(selection.selectionSet)
      return {
        fields: total.fields + below.fields + (isField ? 1 : 0),
        depth: Math.max(total.depth, below.depth + (isField ? 1 : 0)),
      }
    }, nothing)
  return measure
}

function rootFields(
  set: SelectionSetNode,
  context: ValidationContext,
  seen: ReadonlySet<string> = new Set(),
): string[] {
  return set.selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection.name.value]
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      return rootFields(selection.selectionSet, context, seen)
    }
    const name = selection.name.value
    const fragment = seen.has(name) ? undefined : context.getFragment(name)
    return fragment ? rootFields(fragment.selectionSet, context, new Set([...seen, name])) : []
  })
}
