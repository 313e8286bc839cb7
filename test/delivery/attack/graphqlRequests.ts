import { readFileSync } from 'node:fs'
import { configToSchema } from '@payloadcms/graphql'
import fc from 'fast-check'
import {
  buildSchema,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isObjectType,
  printSchema,
} from 'graphql'
import type { SanitizedConfig } from 'payload'
import { schemaFile } from '../../../src/delivery/schemaFile.ts'
import { anyHeaders } from './restRequests.ts'
import { mark, type Prey } from './secrets.ts'
import type { Asked } from './twins.ts'
import {
  anyId,
  anyOperand,
  anyOperator,
  anyPath,
  anyQuestion,
  anyRegion,
  weighted,
} from './values.ts'

/** A GraphQL request: mostly of the public schema, else of the whole one, or of none. */
export function anyGraphQLRequest(prey: Prey, config: SanitizedConfig): fc.Arbitrary<Asked> {
  const open = buildSchema(readFileSync(schemaFile, 'utf8'))
  const whole = buildSchema(printSchema(configToSchema(config).schema))
  const path = anyPath(config)
  return weighted(
    [6, queryOf(open, prey, path)],
    [4, queryOf(whole, prey, path)],
    [1, oddDocument(prey)],
  )
    .chain((query) => anyBody(query, prey))
    .chain((asked) => anyHeaders(prey, asked))
}

/** A query that chooses at random among all a schema has. */
function queryOf(
  schema: GraphQLSchema,
  prey: Prey,
  path: fc.Arbitrary<string>,
): fc.Arbitrary<string> {
  const known = new Map<string, fc.Arbitrary<string>>()
  const selection = (typeName: string, depth: number): fc.Arbitrary<string> => {
    const key = `${typeName} ${depth}`
    const made = known.get(key)
    if (made) return made
    const type = schema.getType(typeName)
    const fields = isObjectType(type) ? Object.values(type.getFields()) : []
    const few = fields.filter(({ type: next }) => depth > 0 || !isObjectType(getNamedType(next)))
    const arbitrary =
      few.length === 0
        ? fc.constant('__typename')
        : fc
            .array(
              fc.constantFrom(...few).chain((field) => fieldOf(field, depth)),
              { minLength: 1, maxLength: depth > 1 ? 2 : 4 },
            )
            .map((list) => list.join(' '))
    known.set(key, arbitrary)
    return arbitrary
  }
  const fieldOf = (field: GraphQLField<unknown, unknown>, depth: number): fc.Arbitrary<string> => {
    const type = getNamedType(field.type)
    const below = isObjectType(type)
      ? selection(type.name, depth - 1).map((fields) => ` { ${fields} }`)
      : fc.constant('')
    const wrapped = (text: string, how: number) =>
      [`a${text.length % 7}: ${text}`, `... { ${text} }`, `... @include(if: true) { ${text} }`][
        how
      ] ?? text
    return fc
      .tuple(args(field), below, fc.nat(12))
      .map(([given, fields, how]) => wrapped(`${field.name}${given}${fields}`, how))
  }
  const args = (field: GraphQLField<unknown, unknown>): fc.Arbitrary<string> => {
    const each = field.args.map(({ name, type }) =>
      fc
        .tuple(
          ['id', 'q'].includes(name) ? fc.constant(true) : fc.nat(5).map((n) => n === 0),
          argument(name, getNamedType(type).name),
        )
        .map(([isGiven, value]) => (isGiven ? [`${name}: ${value}`] : [])),
    )
    return fc
      .tuple(...each)
      .map((lists) => lists.flat())
      .map((list) => (list.length > 0 ? `(${list.join(', ')})` : ''))
  }
  const argument = (name: string, typeName: string): fc.Arbitrary<string> => {
    if (name === 'id') return anyId(prey).map((id) => JSON.stringify(id))
    if (name === 'q') return anyQuestion(prey).map((one) => JSON.stringify(one))
    if (name === 'region') return anyRegion.map((one) => JSON.stringify(one))
    if (name === 'category') return fc.constantFrom('"medical-lapse"', '"elsewhere"', '"x"')
    if (name === 'insuranceType') return fc.constantFrom('employee', 'resident', 'none')
    if (name === 'sort') return path.map((one) => JSON.stringify(one))
    if (isInputObjectType(schema.getType(typeName))) return filter(typeName, 2)
    if (typeName === 'Boolean') return fc.constantFrom('true', 'false')
    return fc.constantFrom('0', '1', '2', '100', '1000', '-1', '"x"', 'null')
  }
  const filter = (typeName: string, depth: number): fc.Arbitrary<string> => {
    const type = schema.getType(typeName)
    if (!isInputObjectType(type)) return literal(typeName)
    const fields = Object.values(type.getFields()).filter(
      ({ name }) => depth > 0 || !['AND', 'OR'].includes(name),
    )
    if (fields.length === 0) return fc.constant('{}')
    return fc
      .constantFrom(...fields)
      .chain(({ name, type: next }) =>
        filter(getNamedType(next).name, depth - 1).map((value) =>
          ['AND', 'OR', 'in', 'not_in'].includes(name)
            ? `${name}: [${value}]`
            : `${name}: ${value}`,
        ),
      )
      .map((text) => `{ ${text} }`)
  }
  const literal = (typeName: string): fc.Arbitrary<string> => {
    const type = schema.getType(typeName)
    if (isEnumType(type)) return fc.constantFrom(...type.getValues().map(({ name }) => name))
    if (typeName === 'Boolean') return fc.constantFrom('true', 'false')
    if (typeName === 'DateTime') {
      return fc.constantFrom('"2025-01-31T00:00:00.000Z"', '"2999-01-31T12:00:00Z"', '"soon"', '1')
    }
    if (['Int', 'Float'].includes(typeName)) return fc.constantFrom('0', '1', '-1', '1.5')
    return anyOperand(prey).map((value) =>
      JSON.stringify(typeof value === 'object' ? String(value) : value),
    )
  }
  return selection('Query', 4).map((fields) => `{ ${fields} }`)
}

/** What is no query of any schema, or a trap. */
const oddDocument = (prey: Prey): fc.Arbitrary<string> =>
  weighted(
    [
      4,
      fc.constantFrom(
        '{ __schema { types { name } } }',
        '{ __type(name: "User") { fields { name } } }',
        '{ Access { canAccessAdmin } }',
        '{ versionsArticles { docs { version { title } } } }',
        'mutation { createArticle(data: { title: "x" }) { id } }',
        'mutation { deleteArticle(id: "x") { id } }',
        'subscription { x }',
        '{',
        '',
        'query a { countArticles { totalDocs } } query b { countRegions { totalDocs } }',
        '{ Articles { docs { ...f } } } fragment f on Article { ...f }',
        '{ Articles { docs { titel } } }',
        '{ Article { title } }',
        'query ($b: Boolean = true) { countArticles @include(if: $b) { totalDocs } }',
        'query ($w: Article_where) { Articles(where: $w) { docs { id title } totalDocs } }',
        'query ($s: String, $n: Int) { Articles(sort: $s, limit: $n) { docs { slug } } }',
        `{ Articles { docs { ${'relatedLinks { docs { from { '.repeat(6)} id ${'} } } '.repeat(6)} } } }`,
        `{ ${Array.from({ length: 12 }, (_, n) => `a${n}: countArticles { totalDocs }`).join(' ')} }`,
        '{ Articles { docs { relatedLinks { docs { target { id title } from { id } } } } } }',
        '{ RelatedLinks { docs { id target { id } } totalDocs } }',
      ),
    ],
    [
      1,
      anyId(prey).map(
        (id) =>
          `{ Article(id: ${JSON.stringify(id)}) { id title relatedLinks { docs { target { id } } } } }`,
      ),
    ],
    [1, fc.string({ maxLength: 30 })],
  )

/** The body around a query: variables, a name, a batch, another form, or none. */
function anyBody(query: string, prey: Prey): fc.Arbitrary<Asked> {
  const variables = fc.record(
    {
      id: anyId(prey),
      b: fc.constantFrom<unknown>(true, false, null, 'x'),
      n: fc.constantFrom<unknown>(0, 5, -1, 'x', null),
      s: fc.constantFrom(
        'title',
        '-updatedAt',
        'workflow.state',
        'primaryCategory.reviewIntervalDays',
      ),
      w: fc
        .tuple(
          fc.constantFrom('title', 'slug', 'workflow__state', 'legacy__raw', 'workflw', 'id'),
          anyOperator,
          anyOperand(prey),
        )
        .map(([name, operator, value]) => ({ [name]: { [operator]: value } })),
    },
    { requiredKeys: [] },
  )
  return fc.tuple(variables, fc.nat(19)).map(([given, how]) => {
    const json = { 'content-type': 'application/json' }
    const post = (body: unknown): Asked => ({
      method: 'POST',
      path: how === 1 ? '/api/graphql?draft=true&depth=9&trash=true' : '/api/graphql',
      headers: { ...json, ...(how === 2 && { accept: 'application/graphql-response+json' }) },
      body: JSON.stringify(body),
    })
    const plain = { query, variables: given }
    if (how === 3) return post([plain, plain])
    if (how === 4) return post({ ...plain, operationName: mark })
    if (how === 5) return post({ ...plain, extensions: { persistedQuery: { sha256Hash: mark } } })
    if (how === 6) {
      return {
        method: 'GET',
        path: `/api/graphql?query=${encodeURIComponent(query.replace(/[\ud800-\udfff]/g, ''))}`,
        headers: {},
      }
    }
    if (how === 7) return { ...post(plain), headers: { 'content-type': 'text/plain' } }
    return post(plain)
  })
}
