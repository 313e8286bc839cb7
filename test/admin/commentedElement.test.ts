import { describe, expect, it } from 'vitest'
import { rawPosition } from '../../src/admin/comments/commentedElement.ts'

describe('a position that counts no white space', () => {
  it.each([
    ['断缴三个月', 2, 2],
    ['断缴 三个月', 2, 3],
    ['断缴 三个月', 1, 1],
    [' 断缴', 0, 1],
    ['断　缴\n\n三', 2, 5],
    ['断缴', 2, 2],
    ['断缴', 9, 2],
    ['', 0, 0],
  ])('in %j, %d, is that of the character itself: %d', (text, position, raw) => {
    expect(rawPosition(text, position)).toBe(raw)
  })
})
