import { describe, expect, it } from 'vitest'
import { listNodes, mostFound, type TreeRow } from '../../../src/domain/tree/listNodes.ts'

const row = (id: string, parent: string, name: string, fullName = name): TreeRow => ({
  id,
  parent,
  name,
  fullName,
  code: id,
})

const rows = [
  row('1', '', '中国'),
  row('51', '1', '四川省'),
  row('5115', '51', '宜宾市', '四川省宜宾市'),
  row('511502', '5115', '翠屏区', '四川省宜宾市翠屏区'),
  row('5101', '51', '成都市', '四川省成都市'),
]
const groups = [
  { entries: ['511502'], count: 2 },
  { entries: ['5115', '5101'], count: 3 },
  { entries: [], count: 7 },
]
const told = (question: Parameters<typeof listNodes>[2], of = rows) =>
  listNodes(of, groups, question).map(({ name, hasChildren, articles }) => [
    name,
    hasChildren,
    articles,
  ])

describe('the nodes of a tree', () => {
  it('are those right below one, each article counted once however many of its places are there', () => {
    expect(told({ parent: '' })).toEqual([['中国', true, 5]])
    expect(told({ parent: '1' })).toEqual([['四川省', true, 5]])
    expect(told({ parent: '51' })).toEqual([
      ['宜宾市', true, 5],
      ['成都市', false, 3],
    ])
    expect(told({ parent: '5115' })).toEqual([['翠屏区', false, 2]])
    expect(told({ parent: '511502' })).toEqual([])
  })

  it('are found by their names, those above them, and the beginning of their codes', () => {
    expect(told({ search: ' 宜宾 ' }).map(([name]) => name)).toEqual(['宜宾市', '翠屏区'])
    expect(told({ search: '5101' }).map(([name]) => name)).toEqual(['成都市'])
    expect(told({ search: '01' })).toEqual([])
    expect(told({ search: '  ' })).toEqual([])
    const many = Array.from({ length: 80 }, (_, at) => row(`9${at}`, '', '某县'))
    expect(told({ search: '某县' }, many)).toHaveLength(mostFound)
  })

  it('stand at the top where what was above them is gone, and in no endless loop', () => {
    expect(told({ parent: '' }, [row('5115', 'gone', '宜宾市')])).toEqual([['宜宾市', false, 3]])
    const loop = [row('5115', '5101', '宜宾市'), row('5101', '5115', '成都市')]
    expect(told({ parent: '5115' }, loop)).toEqual([['成都市', true, 3]])
  })
})
