import { readFileSync } from 'node:fs'
import {
  type ASTVisitor,
  buildSchema,
  type DocumentNode,
  FieldsOnCorrectTypeRule,
  GraphQLError,
  type GraphQLSchema,
  getNamedType,
  getVariableValues,
  isInputObjectType,
  isScalarType,
  Kind,
  KnownArgumentNamesRule,
  specifiedRules,
  type ValidationContext,
  type ValidationRule,
  type VariableDefinitionNode,
  validate,
} from 'graphql'
import type { RefusalCode } from '../domain/refusal.ts'
import { schemaFile } from './schemaFile.ts'

let schema: GraphQLSchema | undefined

/** The public schema as it is committed: what it does not name is not open to readers. */
function publicSchemaInUse(): GraphQLSchema {
  if (schema) return schema
  schema = buildSchema(readFileSync(schemaFile, 'utf8'))
  const instant = schema.getType('DateTime')
  // The scalars of a schema that is read from text take anything.
  if (isScalarType(instant)) {
    instant.parseValue = readInstant
    instant.parseLiteral = (node) => readInstant(node.kind === Kind.STRING ? node.value : null)
  }
  return schema
}

/**
 * Why a stranger's query, or the values of its variables, are not of the public schema. The words
 * name what was asked for and suggest nothing in its place. Variables are checked for every
 * operation of the document: Payload reads them for all, whichever is to run.
 */
export function checkPublicQuery(
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
): GraphQLError[] {
  const schema = publicSchemaInUse()
  const errors = verdicts.get(document) ?? checkDocument(schema, document)
  verdicts.set(document, errors)
  if (errors.length > 0) return errors
  return document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? checkVariables(schema, definition.variableDefinitions ?? [], variables)
      : [],
  )
}

/** What is said of a document whatever its variables are. */
const verdicts = new WeakMap<DocumentNode, GraphQLError[]>()

function checkDocument(schema: GraphQLSchema, document: DocumentNode): GraphQLError[] {
  for (const [code, rules] of passes) {
    const errors = validate(schema, document, rules, { maxErrors: 10, hideSuggestions: true })
    if (errors.length > 0) return errors.map(({ message }) => refusal(code, message))
  }
  return []
}

function checkVariables(
  schema: GraphQLSchema,
  definitions: readonly VariableDefinitionNode[],
  variables: Readonly<Record<string, unknown>>,
): GraphQLError[] {
  const options = { maxErrors: 10, hideSuggestions: true }
  const { coerced, errors } = getVariableValues(schema, definitions, variables, options)
  if (errors) return errors.map(({ message }) => refusal('invalid_operand', message))
  // Where a default lets a variable stand for what may not be null, Payload fails at the null.
  return definitions
    .filter(({ defaultValue, variable }) => defaultValue && coerced[variable.name.value] === null)
    .map(({ variable: { name } }) =>
      refusal('invalid_operand', `Variable "$${name.value}" has a default and may not be null.`),
    )
}

/** An error of the public contract, as GraphQL answers it. */
export const refusal = (code: RefusalCode, message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code, statusCode: 400 } })

/** The field that a filter names must be one of its type. */
function KnownInputFieldsRule(context: ValidationContext): ASTVisitor {
  return {
    ObjectField(node) {
      const type = getNamedType(context.getParentInputType())
      if (!isInputObjectType(type) || type.getFields()[node.name.value]) return
      context.reportError(
        new GraphQLError(`Field "${node.name.value}" is not defined by type "${type.name}".`),
      )
    },
  }
}

/** From the most telling to the rest: the first that finds something gives the code. */
const passes: readonly (readonly [RefusalCode, readonly ValidationRule[]])[] = [
  ['unknown_field', [FieldsOnCorrectTypeRule, KnownInputFieldsRule]],
  ['unknown_parameter', [KnownArgumentNamesRule]],
  ['invalid_request', specifiedRules],
]

const instant =
  /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/

/** An instant as of RFC 3339. */
function readInstant(value: unknown): string {
  const text = typeof value === 'string' ? value : ''
  const day = instant.exec(text)?.[1]
  const isReal = day && new Date(`${day}T00:00:00Z`).toISOString().startsWith(day)
  if (!isReal) throw new GraphQLError('Not an instant such as 2025-01-31T00:00:00Z.')
  return text
}
