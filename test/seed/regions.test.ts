import { describe, expect, it } from 'vitest'
import regionsJson from '../../seed/regions.json' with { type: 'json' }
import {
  ancestorsOf,
  buildTree,
  REGION_LEVELS,
  type Region,
} from '../../src/domain/regions/tree.ts'

const regions = regionsJson as Region[]
const tree = buildTree(regions)
const at = (level: string) => regions.filter((region) => region.level === level)

describe('the seeded regions', () => {
  it('number what the country has', () => {
    expect(at('country')).toHaveLength(1)
    expect(at('province')).toHaveLength(34)
    expect(at('prefecture')).toHaveLength(333)
    // 2,842 of the ministry's 2,844 for 2023 (without 三沙's two), and four districts of 大兴安岭.
    expect(at('county')).toHaveLength(2846)
  })

  it('have codes of six digits, each once', () => {
    expect(regions.filter(({ code }) => !/^\d{6}$/.test(code))).toEqual([])
    expect(tree.byCode.size).toBe(regions.length)
  })

  it('stand after a parent of a higher level, up to the country', () => {
    const seen = new Set<string>()
    for (const { code, level, parent } of regions) {
      const above = tree.byCode.get(parent ?? '')
      if (level === 'country') expect(parent).toBeNull()
      else {
        expect(seen).toContain(parent)
        expect(REGION_LEVELS.indexOf(above?.level ?? level)).toBeLessThan(
          REGION_LEVELS.indexOf(level),
        )
        expect(ancestorsOf(tree, code).at(-1)?.code).toBe('100000')
      }
      seen.add(code)
    }
  })

  it.each([
    ['211400', '辽宁省葫芦岛市', '葫芦岛'],
    ['511500', '四川省宜宾市', '宜宾'],
    ['511504', '四川省宜宾市叙州区', '叙州'],
    ['632621', '青海省果洛藏族自治州玛沁县', '玛沁'],
    ['632625', '青海省果洛藏族自治州久治县', '久治'],
    ['150100', '内蒙古自治区呼和浩特市', '呼和浩特'],
    ['532500', '云南省红河哈尼族彝族自治州', '红河'],
    ['513400', '四川省凉山彝族自治州', '凉山'],
    ['513200', '四川省阿坝藏族羌族自治州', '阿坝'],
    ['422800', '湖北省恩施土家族苗族自治州', '恩施'],
    ['650000', '新疆维吾尔自治区', '新疆'],
    ['820000', '澳门特别行政区', '澳门'],
    ['110105', '北京市朝阳区', '朝阳'],
    ['310115', '上海市浦东新区', '浦东'],
    ['140109', '山西省太原市万柏林区', '万柏林'],
  ])('know %s as %s, in short %s', (code, fullName, shortName) => {
    expect(tree.byCode.get(code)).toMatchObject({ fullName, shortName })
  })

  it('know the other forms of autonomous places', () => {
    expect(tree.byCode.get('513400')?.aliases).toEqual(['凉山州'])
    expect(tree.byCode.get('532500')?.aliases).toEqual(['红河州'])
    expect(tree.byCode.get('513300')?.aliases).toEqual(['甘孜州'])
  })

  it.each([
    ['429004', '420000'],
    ['419001', '410000'],
    ['469001', '460000'],
    ['659001', '650000'],
    ['500229', '500000'],
    ['110105', '110000'],
  ])('put the county %s directly under %s', (code, parent) => {
    expect(tree.byCode.get(code)).toMatchObject({ level: 'county', parent })
  })

  it.each(['441900', '442000', '460300', '460400', '620200'])('give %s no counties', (code) => {
    expect(tree.byCode.get(code)?.level).toBe('prefecture')
    expect(tree.children.get(code)).toBeUndefined()
  })

  it('hold no placeholders, no zones and no name one character long', () => {
    const placeholder =
      /^(市辖区|县|.*直辖县级行政区划)$|开发区|管理区|工业园|产业园|示范区|委员会|群岛/
    expect(regions.filter(({ name }) => placeholder.test(name))).toEqual([])
    expect(at('county').filter(({ code }) => /(7[1-9]|9\d)$/.test(code))).toEqual([])
    const names = regions.flatMap(({ name, shortName = name, aliases }) => [shortName, ...aliases])
    expect(names.filter((name) => name.length < 2)).toEqual([])
  })
})
