import {
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  type NamedTypeNode,
  parse,
  print,
  type TypeNode,
  visit,
} from 'graphql'
import type { FlattenedField, SanitizedConfig } from 'payload'
import type { Slug } from '../slugs.ts'
import { type Collections, kindAt, operatorsOf } from './fieldKinds.ts'
import { dotted, isClosed } from './namedPaths.ts'
import { type PublicFields, publicFields } from './publicFields.ts'
import { publicTypes, searchName } from './publicTypes.ts'

/** Arguments that are for the staff, or are decided for the public. */
const closedArguments = ['draft', 'trash', 'pagination', 'depth']

type Fields = readonly FlattenedField[]

/**
 * The part of the GraphQL schema that is public, in the schema language: the queries of public
 * collections, without the fields, arguments, filters and operators that are the staff's.
 * @param whole the schema of everything, in the same language
 */
export function publicSchema(whole: string, config: SanitizedConfig): string {
  const types = typesOf(parse(whole))
  const collections: Collections = Object.fromEntries(
    config.collections.map((collection) => [collection.slug, { config: collection }]),
  )
  const queries = [...Object.values(publicTypes).flatMap(queriesOf), searchName]
  keepFields(types, 'Query', (field) => queries.includes(field))
  for (const [slug, names] of Object.entries(publicTypes)) {
    const fields = collections[slug]?.config.flattenedFields ?? []
    openFields(types, names.singular, fields)
    narrowFilters(types, names.singular, publicFields[slug as Slug], fields, collections)
  }
  const reached = reach(types, 'Query')
  const definitions = [...types.values()].filter((type) => reached.has(nameOf(type)))
  const shown = withoutArguments({ kind: Kind.DOCUMENT, definitions })
  return `# What readers and sites may ask for over GraphQL. Made by npm run generate.\n\n${print(shown)}\n`
}

const queriesOf = ({ singular, plural }: { singular: string; plural: string }): string[] => [
  singular,
  plural,
  `count${plural}`,
]

type Types = Map<string, DefinitionNode>

const nameOf = (definition: DefinitionNode): string =>
  'name' in definition ? (definition.name?.value ?? '') : ''

const typesOf = ({ definitions }: DocumentNode): Types =>
  new Map(definitions.map((definition) => [nameOf(definition), definition]))

type Member = FieldDefinitionNode | InputValueDefinitionNode

const membersOf = (type: DefinitionNode | undefined): readonly Member[] =>
  type && 'fields' in type ? (type.fields ?? []) : []

function keepFields(types: Types, name: string, isKept: (field: string) => boolean): void {
  const type = types.get(name)
  if (!type || !('fields' in type)) return
  const fields = membersOf(type).filter((field) => isKept(field.name.value))
  types.set(name, { ...type, fields } as DefinitionNode)
}

const namedType = (type: TypeNode): NamedTypeNode =>
  type.kind === Kind.NAMED_TYPE ? type : namedType(type.type)

/** Takes the staff's fields out of a type, and out of those of its groups. */
function openFields(types: Types, name: string, fields: Fields): void {
  const fieldOf = (member: string) => fields.find((field) => field.name === member)
  keepFields(types, name, (member) => {
    const field = fieldOf(member)
    return !field || !isClosed(field)
  })
  for (const member of membersOf(types.get(name))) {
    const field = fieldOf(member.name.value)
    if (!field || !('flattenedFields' in field)) continue
    openFields(types, namedType(member.type).name.value, field.flattenedFields)
  }
}

/** Leaves in a collection's filter the paths on the list, and the operators that fit each. */
function narrowFilters(
  types: Types,
  name: string,
  open: PublicFields | undefined,
  fields: Fields,
  collections: Collections,
): void {
  for (const filter of [`${name}_where`, `${name}_where_and`, `${name}_where_or`]) {
    keepFields(
      types,
      filter,
      (member) => ['AND', 'OR'].includes(member) || (open?.where.includes(dotted(member)) ?? false),
    )
  }
  for (const member of membersOf(types.get(`${name}_where`))) {
    const kind = kindAt(dotted(member.name.value), fields, collections)
    if (!kind) continue
    keepFields(types, namedType(member.type).name.value, (operator) =>
      operatorsOf[kind].includes(operator),
    )
  }
}

function withoutArguments(document: DocumentNode): DocumentNode {
  return visit(document, {
    FieldDefinition(field) {
      const open = field.arguments?.filter(({ name }) => !closedArguments.includes(name.value))
      return { ...field, arguments: open }
    },
  })
}

/** The names of a type and of all it leads to. */
function reach(types: Types, name: string, reached = new Set<string>()): Set<string> {
  const type = types.get(name)
  if (!type || reached.has(name)) return reached
  reached.add(name)
  for (const member of membersOf(type)) {
    const args = 'arguments' in member ? (member.arguments ?? []) : []
    for (const { type: next } of [member, ...args]) {
      reach(types, namedType(next).name.value, reached)
    }
  }
  return reached
}
