import { describe, expect, it } from 'vitest'
import type { AccuracyStatus } from '../../../src/domain/accuracy/accuracy.ts'
import type { Standing } from '../../../src/domain/desk/ages.ts'
import { heatMap, heatOf, provinceCode } from '../../../src/domain/desk/heatMap.ts'

const codes = new Map([
  ['china', '100000'],
  ['sichuan', '510000'],
  ['yibin', '511500'],
  ['jiangsu', '320000'],
])
const columns = [
  { id: 'medical', name: '医疗', categories: ['medical', 'lapse'] },
  { id: 'pension', name: '养老', categories: ['pension'] },
]
const standing = (
  regions: string[],
  category: string,
  status: AccuracyStatus,
  count: number,
): Standing => ({ regions, category, status, age: null, count })

const map = (...standings: Standing[]) => heatMap(standings, columns, (id) => codes.get(id))

describe('the heat map', () => {
  it('counts what is below a category and below a province with it', () => {
    const rows = map(
      standing(['yibin'], 'lapse', 'verified', 2),
      standing(['sichuan'], 'medical', 'due', 1),
      standing(['sichuan'], 'medical', 'flagged', 1),
      standing(['sichuan'], 'pension', 'blocked', 4),
    )
    expect(rows).toEqual([
      {
        code: '510000',
        total: 8,
        cells: [
          { regions: ['yibin', 'sichuan'], total: 4, verified: 2, doubtful: 2, blocked: 0 },
          { regions: ['sichuan'], total: 4, verified: 0, doubtful: 0, blocked: 4 },
        ],
      },
    ])
  })

  it('counts an article once in each of its provinces', () => {
    const rows = map(standing(['yibin', 'sichuan', 'jiangsu'], 'lapse', 'unverified', 1))
    expect(rows.map(({ code, total }) => [code, total])).toEqual([
      ['320000', 1],
      ['510000', 1],
    ])
    expect(rows[1]?.cells).toEqual([
      { regions: ['yibin', 'sichuan'], total: 1, verified: 0, doubtful: 0, blocked: 0 },
      null,
    ])
  })

  it('puts the country first, named or not', () => {
    const rows = map(
      standing(['jiangsu'], 'lapse', 'verified', 1),
      standing([], 'lapse', 'verified', 1),
      standing(['china'], 'lapse', 'due', 1),
    )
    expect(rows.map(({ code }) => code)).toEqual(['100000', '320000'])
    expect(rows[0]?.cells[0]).toMatchObject({ regions: ['china'], total: 2, doubtful: 1 })
  })

  it('leaves out unknown regions and categories', () => {
    expect(map(standing(['nowhere'], 'lapse', 'due', 1), standing([], 'x', 'due', 1))).toEqual([])
  })

  it.each([
    ['511500', '510000'],
    ['510000', '510000'],
    ['100000', '100000'],
  ])('finds the province of %s: %s', (code, province) => {
    expect(provinceCode(code)).toBe(province)
  })

  it.each([
    [{ total: 4, verified: 3, doubtful: 1, blocked: 1 }, 'blocked'],
    [{ total: 4, verified: 3, doubtful: 1, blocked: 0 }, 'doubtful'],
    [{ total: 4, verified: 4, doubtful: 0, blocked: 0 }, 'all'],
    [{ total: 4, verified: 2, doubtful: 0, blocked: 0 }, 'some'],
    [{ total: 4, verified: 1, doubtful: 0, blocked: 0 }, 'low'],
  ])('draws %j as %s', (cell, heat) => {
    expect(heatOf(cell)).toBe(heat)
  })
})
