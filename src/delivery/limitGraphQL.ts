import {
  type ASTVisitor,
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

const limits = { depth: 12, rootFields: 10 } as const

/**
 * Validation rules for GraphQL requests that are not the staff's: public queries only, no
 * mutation, no introspection, bounded depth and number of root fields (aliases count).
 */
export function limitGraphQL(args: { contextValue?: unknown }): ValidationRule[] {
  const { req } = (args.contextValue ?? {}) as { req?: PayloadRequest }
  return req && isStaff({ req }) ? [] : [publicOperationsOnly]
}

function publicOperationsOnly(context: ValidationContext): ASTVisitor {
  const refuse = (code: string, message: string) =>
    context.reportError(new GraphQLError(message, { extensions: { code, statusCode: 400 } }))
  return {
    OperationDefinition(node) {
      if (node.operation !== 'query') {
        refuse('not_permitted', 'Only queries are open to the public.')
        return
      }
      const roots = rootFields(node.selectionSet, context)
      const closed = roots.filter((name) => !publicQueries.has(name))
      if (closed.length > 0) refuse('not_permitted', `Not open to the public: ${closed.join(', ')}`)
      if (roots.length > limits.rootFields) refuse('query_too_broad', 'Too many queries at once.')
      if (depthOf(node.selectionSet, context, new Set()) > limits.depth) {
        refuse('query_too_deep', 'The query is nested too deeply.')
      }
    },
  }
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

function depthOf(
  set: SelectionSetNode | undefined,
  context: ValidationContext,
  seen: ReadonlySet<string>,
): number {
  const depths = (set?.selections ?? []).map((selection) => {
    if (selection.kind === Kind.FIELD) return 1 + depthOf(selection.selectionSet, context, seen)
    if (selection.kind === Kind.INLINE_FRAGMENT)
      return depthOf(selection.selectionSet, context, seen)
    const name = selection.name.value
    return seen.has(name)
      ? 0
      : depthOf(context.getFragment(name)?.selectionSet, context, new Set([...seen, name]))
  })
  return Math.max(0, ...depths)
}
