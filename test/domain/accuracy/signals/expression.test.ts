import { describe, expect, it } from 'vitest'
import { readExpression } from '../../../../src/domain/accuracy/signals/expression.ts'

describe('a sum as written', () => {
  it.each<[string, number, number]>([
    ['5000×70%', 3500, 8],
    ['4500元×20%=900', 900, 9],
    ['120元/人/月×12个月', 1440, 13],
    ['(20000 - 900) × 85%', 16235, 19],
    ['(7200 + 4320) ÷ 2 × 15 × 1\\% ', 864, 28],
    ['3.2万×5%', 1600, 7],
    ['1,200元+800元', 2000, 11],
    ['2+3×4', 14, 5],
    ['(2+3)×4', 20, 7],
    ['10-2-3', 5, 6],
    ['8÷2÷2', 2, 5],
    ['6×本人', 6, 1],
  ])('%s is %d', (text, value, end) => {
    const read = readExpression(text, 0)
    expect(read?.value).toBeCloseTo(value, 9)
    expect(read?.end).toBe(end)
  })

  it.each(['', '本人', '(2+3', '()', '×2', `${'('.repeat(50)}1${')'.repeat(50)}`])(
    '%j is none',
    (text) => {
      expect(readExpression(text, 0)).toBeUndefined()
    },
  )
})
