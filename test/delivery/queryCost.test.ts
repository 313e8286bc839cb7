import { parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { costsOf } from '../../src/delivery/queryCost.ts'

const costOf = (query: string, variables: object = {}) => {
  const document = parse(query)
  const [first] = document.definitions
  const measure = costsOf(document, { ...variables })
  return measure(first && 'selectionSet' in first ? first.selectionSet : undefined)
}

describe('the cost of a GraphQL query', () => {
  it.each([
    ['{ Article(id: "a") { id } }', 0],
    ['{ Articles { docs { id } } }', 1],
    ['{ Articles { docs { relatedLinks { docs { id } } } } }', 101],
    ['{ Articles(limit: 10) { docs { relatedLinks { docs { id } } } } }', 11],
    ['{ Articles(limit: 0) { docs { relatedLinks { docs { id } } } } }', 101],
    ['{ Articles(limit: 5000) { docs { relatedLinks { docs { id } } } } }', 101],
    [
      '{ Articles(limit: 10) { docs { a: relatedLinks { hasNextPage } b: relatedLinks { hasNextPage } } } }',
      21,
    ],
    [
      '{ Articles(limit: 10) { docs { ...f } } } fragment f on Article { relatedLinks { hasNextPage } }',
      11,
    ],
    [
      '{ Article(id: "a") { relatedLinks { docs { from { relatedLinks { docs { id } } } } } } }',
      51,
    ],
    ['{ Articles(region: "511500") { docs { id } } }', 8],
    ['{ countArticles(region: "511500") { totalDocs } }', 7],
    ['{ SearchArticles(q: "a") { docs { article { id } } } }', 6],
    [
      '{ SearchArticles(q: "a", region: "511500", limit: 10) { docs { article { relatedLinks { hasNextPage } } } } }',
      23,
    ],
  ])('%s makes at most the queries it may make', (query, reads) => {
    expect(costOf(query).reads).toBe(reads)
  })

  it('takes a limit from a variable, and the most there can be where it has none', () => {
    const query =
      'query ($n: Int) { Articles(limit: $n) { docs { relatedLinks { hasNextPage } } } }'
    expect(costOf(query, { n: 3 }).reads).toBe(4)
    expect(costOf(query, { n: 'x' }).reads).toBe(101)
    expect(costOf(query).reads).toBe(101)
  })

  it('counts fields, aliases and spreads, and how deep they are', () => {
    const query =
      '{ a: Articles { docs { ...f ... on Article { b: id } } } } fragment f on Article { id }'
    expect(costOf(query)).toMatchObject({ fields: 6, aliases: 2, depth: 3 })
  })

  it('is without end for a fragment in itself, and is measured at once where fragments double', () => {
    expect(costOf('{ ...a } fragment a on Query { ...a }').fields).toBe(Number.POSITIVE_INFINITY)
    const doubling = Array.from(
      { length: 60 },
      (_, n) => `fragment f${n} on Query { ...f${n + 1} ...f${n + 1} }`,
    )
    expect(costOf(`{ ...f0 } ${doubling.join(' ')}`).fields).toBeGreaterThan(2 ** 60)
  })
})
