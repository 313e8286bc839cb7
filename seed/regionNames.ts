import type { RegionLevel } from '../src/domain/regions/tree.ts'

/**
 * How a region's official name becomes the short forms people write: 红河哈尼族彝族自治州 → 红河, 红河州.
 * Rules first, and small tables for what no rule gives. Nothing one character long comes out: 单县
 * has no short name, and 粤 or 沪 are no aliases.
 */

const PROVINCES: Record<string, string> = {
  内蒙古自治区: '内蒙古',
  广西壮族自治区: '广西',
  西藏自治区: '西藏',
  宁夏回族自治区: '宁夏',
  新疆维吾尔自治区: '新疆',
  香港特别行政区: '香港',
  澳门特别行政区: '澳门',
}

/** Autonomous places named after their people alone, where stripping the people leaves nothing. */
const NAMED_AFTER_PEOPLE: Record<string, string> = {
  东乡族自治县: '东乡',
  鄂伦春自治旗: '鄂伦春',
  鄂温克族自治旗: '鄂温克',
}

/** Forms in daily use that no rule yields. */
const CUSTOMARY: Record<string, readonly string[]> = {
  中国: ['全国', '中华人民共和国'],
  内蒙古自治区: ['内蒙'],
  呼和浩特市: ['呼市'],
  锡林郭勒盟: ['锡盟'],
  巴音郭楞蒙古自治州: ['巴州'],
  博尔塔拉蒙古自治州: ['博州'],
  克孜勒苏柯尔克孜自治州: ['克州'],
  西双版纳傣族自治州: ['版纳'],
  喀喇沁左翼蒙古族自治县: ['喀左县', '喀左'],
  前郭尔罗斯蒙古族自治县: ['前郭县', '前郭'],
  杜尔伯特蒙古族自治县: ['杜蒙县', '杜蒙'],
  阜新蒙古族自治县: ['阜蒙县'],
  莫力达瓦达斡尔族自治旗: ['莫旗'],
}

/** One-character peoples need their 族 (白族): without it the character belongs to the place. */
const PEOPLES =
  '(?:(?:[回藏苗彝壮满侗瑶白傣黎佤畲水土羌怒]|哈尼|土家|布依|朝鲜|景颇|傈僳|达斡尔|仫佬|毛南|仡佬|纳西|拉祜|布朗|独龙|普米|裕固|保安|东乡|撒拉|各)族|蒙古族?|哈萨克族?|柯尔克孜|塔吉克|锡伯)+'
const AUTONOMOUS = new RegExp(`^(.{2,}?)${PEOPLES}(自治州|自治县|自治旗|区)$`)

/** Named one by one, since 万柏林区 and 清新区 end the same way and are plain districts. */
const TWO_WORD_DISTRICT = /^(峰峰|鹰手营子|白云鄂博|六枝|神农架|滨海|沈北|浦东)[矿特林新]区$/

function split(name: string): { base: string; kind: string } | undefined {
  const named = NAMED_AFTER_PEOPLE[name]
  if (named) return { base: named, kind: name.slice(-1) }
  const [, base, kind] = AUTONOMOUS.exec(name) ?? []
  return base && kind ? { base, kind: kind.slice(-1) } : undefined
}

function strip(name: string, level: RegionLevel): string {
  if (level === 'prefecture') return name.replace(/(市|地区|盟)$/, '')
  if (level === 'province') return name.replace(/[省市]$/, '')
  // 左旗, 前旗, 镶黄旗: the banner is part of the name; and 井陉 is 井陉县, next to 井陉矿区.
  if (name === '井陉矿区' || /[左右前后中黄白蓝合]旗$/.test(name)) return name
  return TWO_WORD_DISTRICT.exec(name)?.[1] ?? name.slice(0, -1)
}

/**
 * The short name of a region, or undefined where it has none of at least two characters.
 * In: 阿坝藏族羌族自治州 (prefecture). Out: 阿坝.
 */
export function shortNameOf(name: string, level: RegionLevel): string | undefined {
  const short = PROVINCES[name] ?? split(name)?.base ?? strip(name, level)
  return short.length >= 2 && short !== name ? short : undefined
}

/**
 * Other forms a region goes by, beside its name and short name.
 * In: 凉山彝族自治州. Out: [凉山州]. 河南县 is left out: 河南县级医院 speaks of the province.
 */
export function aliasesOf(name: string): string[] {
  const parts = split(name)
  const contracted = parts && parts.base !== '河南' ? [parts.base + parts.kind] : []
  return [...contracted, ...(CUSTOMARY[name] ?? [])]
}
