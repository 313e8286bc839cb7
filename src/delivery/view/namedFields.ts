import { type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql'

type Info = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>

/**
 * The names of the fields that a query asks for below the field that is resolved.
 * @param path leads on from there, such as to the `docs` of a page
 */
export function namedFields({ fieldNodes, fragments }: Info, path: readonly string[] = []) {
  let sets = fieldNodes.flatMap(({ selectionSet }) => selectionSet ?? [])
  for (const name of path) {
    sets = sets.flatMap((set) =>
      fieldsOf(set).flatMap((field) =>
        field.name.value === name ? (field.selectionSet ?? []) : [],
      ),
    )
  }
  return new Set(sets.flatMap((set) => fieldsOf(set).map(({ name }) => name.value)))

  function fieldsOf({ selections }: SelectionSetNode) {
    return selections.flatMap((selection): FieldNode[] => {
      if (selection.kind === Kind.FIELD) return [selection]
      if (selection.kind === Kind.INLINE_FRAGMENT) return fieldsOf(selection.selectionSet)
      const fragment = fragments[selection.name.value]
      return fragment ? fieldsOf(fragment.selectionSet) : []
    })
  }
}

type FieldNode = Info['fieldNodes'][number]
