import { describe, expect, it } from 'vitest'
import { isWithinScope, type Reach, type Scope } from '../../src/domain/scope.ts'

const sichuan = ['中国', '四川']
const yibin = [...sichuan, '宜宾']
const hunan = ['中国', '湖南']
const lapse = ['医保', '断缴']

describe('whether a rule lies within somebody’s charge', () => {
  const limited: Scope = { regions: ['四川'], categories: [] }
  const both: Scope = { regions: ['四川'], categories: ['医保'] }
  it.each<[string, Scope, Partial<Reach>, boolean]>([
    ['no limit, the whole country', { regions: [], categories: [] }, {}, true],
    ['their region', limited, { regionLines: [sichuan] }, true],
    ['a region below theirs', limited, { regionLines: [yibin] }, true],
    ['one of two elsewhere', limited, { regionLines: [yibin, hunan] }, false],
    ['the whole country', limited, {}, false],
    ['the country above theirs', limited, { regionLines: [['中国']] }, false],
    ['a category below theirs', both, { regionLines: [yibin], categoryLines: [lapse] }, true],
    ['another category', both, { regionLines: [yibin], categoryLines: [['养老']] }, false],
    ['all categories', both, { regionLines: [yibin] }, false],
  ])('%s', (_, scope, reach, within) => {
    expect(isWithinScope(scope, { regionLines: [], categoryLines: [], ...reach })).toBe(within)
  })
})
