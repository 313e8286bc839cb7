import { describe, expect, it } from 'vitest'
import { addressSpellings } from '../../../src/domain/sources/addressSpellings.ts'

describe('the spellings of an address', () => {
  it.each([
    ['https://www.gov.cn', 'https://www.gov.cn/'],
    ['https://WWW.gov.cn/a', 'https://www.gov.cn/a/'],
    ['https://www.gov.cn:443/a', 'https://www.gov.cn/a'],
    [' https://www.gov.cn/a ', 'https://www.gov.cn/a'],
    ['https://www.gov.cn/医保', 'https://www.gov.cn/%E5%8C%BB%E4%BF%9D'],
  ])('of %j include %j', (address, other) => {
    expect(addressSpellings(address)).toContain(address)
    expect(addressSpellings(address)).toContain(other)
  })

  it('of one with a query or fragment have no slash behind it', () => {
    const address = 'https://www.gov.cn/a?b=c#d'
    expect(addressSpellings(address)).toEqual([address])
  })

  it('are none of nothing', () => {
    expect(addressSpellings(' ')).toEqual([])
  })
})
