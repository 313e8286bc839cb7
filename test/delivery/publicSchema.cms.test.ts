import { readFileSync } from 'node:fs'
import { buildSchema, getIntrospectionQuery } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publicSchema } from '../../src/delivery/publicSchema.ts'
import { schemaFile } from '../../src/delivery/schemaFile.ts'
import { generatePublicSchema } from '../../src/platform/generatePublicSchema.ts'
import { type Desk, openDesk } from '../desk.ts'
import { graphqlErrors } from '../newsroom.ts'

let desk: Desk

beforeAll(async () => {
  process.env.GRAPHQL_INTROSPECTION = '1'
  desk = await openDesk()
})
afterAll(async () => {
  delete process.env.GRAPHQL_INTROSPECTION
  await desk.close()
})

const codes = async (query: string) =>
  graphqlErrors(await desk.graphql(query)).map(({ extensions }) => extensions?.code)

describe('the public GraphQL schema', () => {
  it('is committed as it now is: run npm run generate', () => {
    expect(readFileSync(schemaFile, 'utf8')).toBe(generatePublicSchema(desk.config))
  })

  it('names nothing that is the staff’s', () => {
    const text = readFileSync(schemaFile, 'utf8')
    for (const name of [
      'workflow',
      'legacy',
      'withdrawal',
      'withheld',
      'verifiedBy',
      'openBlocks',
      'rawTitle',
      'register',
      'reviewIntervalDays',
      'servedUntil',
      'places',
      'regionScopeConfirmed',
      'Mutation',
      'User',
      'draft:',
      'trash',
    ]) {
      expect(text, name).not.toMatch(new RegExp(`\\b${name}`))
    }
    expect(() => buildSchema(text)).not.toThrow()
  })

  it('leaves out a field as soon as it is closed', () => {
    const whole = `type Query { Article: Article } type Article { id: String! title: String }
      type Mutation { createArticle: Article }`
    const config = (access: object) => ({
      collections: [
        { slug: 'articles', flattenedFields: [{ name: 'title', type: 'text', access }] },
      ],
    })
    expect(publicSchema(whole, config({}) as never)).toContain('title')
    expect(publicSchema(whole, config({ read: () => true }) as never)).not.toContain('title')
  })

  it('is told to strangers who ask for it where the desk allows that', async () => {
    const { body } = await desk.graphql(getIntrospectionQuery())
    expect(body.errors).toBeUndefined()
    expect(body.data.__schema.queryType.name).toBe('Query')
  })

  it('opens nothing else when it is told', async () => {
    expect(
      await codes('{ __schema { types { name } } Articles { docs { workflow { state } } } }'),
    ).toEqual(['not_permitted'])
    expect(await codes('mutation { __typename }')).toEqual(['not_permitted'])
    expect(await codes('{ Articles { docs { workflow { state } } } }')).toEqual(['unknown_field'])
  })
})
