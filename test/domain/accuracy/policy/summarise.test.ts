import { describe, expect, it } from 'vitest'
import { summarise } from '../../../../src/domain/accuracy/policy/summarise.ts'

describe('the summary of a preview', () => {
  it('counts an article of two regions under each, the most frequent first', () => {
    const { regions, categories } = summarise([
      { regions: ['湖南'], category: '断缴' },
      { regions: ['四川', '湖南'], category: '断缴' },
      { regions: [], category: '' },
    ])
    expect([...regions]).toEqual([
      ['湖南', 2],
      ['四川', 1],
      ['', 1],
    ])
    expect([...categories]).toEqual([
      ['断缴', 2],
      ['', 1],
    ])
  })

  it('is empty for no articles', () => {
    expect(summarise([])).toEqual({ regions: new Map(), categories: new Map() })
  })
})
