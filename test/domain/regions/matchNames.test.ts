import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import regionsJson from '../../../seed/regions.json' with { type: 'json' }
import { falseFriendsIn, isFalseFriend } from '../../../src/domain/regions/falseFriends.ts'
import { indexRegionNames, matchTitleRegions } from '../../../src/domain/regions/matchNames.ts'
import type { Region } from '../../../src/domain/regions/tree.ts'

const regions = regionsJson as Region[]
const index = indexRegionNames(regions)
const codesIn = (title: string) => matchTitleRegions(title, index).map(({ code }) => code)
const wide = regions.filter(({ level }) => level === 'province' || level === 'prefecture')

/** Names two regions bear, or a far county too: alone they are none, or the province of that name. */
const NOT_ALONE = new Set(['211300', '152200', '220200', '632500'])

describe('regions in titles', () => {
  it.each([
    ['贵州大镇排名', '520000'],
    ['贵州100个重点镇有哪些', '520000'],
    ['2025年辽宁葫芦岛看眼科去哪里', '211400'],
    ['2025年四川宜宾护理津贴怎么领', '511500'],
    ['广西三甲医院精神科哪家强', '450000'],
    ['广西医科大怎么样', '450000'],
    ['2025黑龙江双鸭山医保断缴影响报销吗', '230500'],
    ['2025江苏南京医保交了10个月能报多少', '320100'],
    ['2025江苏无锡医保可以异地报销吗', '320200'],
    ['大庆养老保险交15年能领多少', '230600'],
    ['2025黑龙江大庆非户籍儿童少儿医保', '230600'],
    ['呼和浩特治疗木村病的医院', '150100'],
    ['2025年山西长治治疗腰腿痛的医院', '140400'],
    ['2025云南红河补牙医保能报多少', '532500'],
    ['湖南湘潭职工医保要交多少年', '430300'],
    ['2025年内蒙古医保', '150000'],
    ['2025山西医保', '140000'],
  ])('%s → %s', (title, code) => {
    expect(codesIn(title)).toEqual([code])
  })

  it.each([
    '职工医保停缴后余额怎么办',
    '医保停保余额怎么没有了',
    '清明户外BBQ脚被蜜蜂咬了怎么判断是否中毒',
    '用域名访问内网服务器',
    '城乡居民养老保险可以补缴费吗',
    '药物中毒是否好治',
    '2025年怀孕时营养食谱',
    '满60养老保险补缴',
    '医保卡上面的钱怎么取出来',
    '中国医保个人账户全国通用吗',
  ])('%s → none', (title) => {
    expect(codesIn(title)).toEqual([])
  })

  it.each([
    '综合权威信息整理',
    '补益阳气吃什么',
    '峨眉山门票',
    '园湖南路4号',
    '医保定点医院',
    '民营口腔医院',
    '医保最新余额查询',
    '如何延长治疗时间',
    '每日照护服务',
    '3月1日照常办理',
    '护理津贴每天津贴多少',
    '淋巴中毒',
    '普通化验报销吗',
    '养老金华夏银行领取',
    '特定西药报销',
    '农贸合作市场',
    '南京东路步行街',
  ])('a false friend: %s', (title) => {
    expect(codesIn(title)).toEqual([])
  })

  it.each([
    ['四川眉山医保', '511400'],
    ['四川峨眉山市医保', '511181'],
    ['湖南益阳医保', '430900'],
    ['2025年内江苏医保', '320000'],
    ['四川省内江市医保', '511000'],
    ['养老金昌吉怎么领', '652300'],
    ['济南市中医院', '370100'],
    ['湖北公安局', '420000'],
    ['甘肃合作医疗', '620000'],
    ['2025天津医保', '120000'],
    ['2025年金昌医保', '620300'],
    ['北京大学深圳医院医保', '440300'],
  ])('beside a false friend: %s → %s', (title, code) => {
    expect(codesIn(title)).toEqual([code])
  })

  it.each([
    ['叙州区医保', ['511504']],
    ['四川省宜宾市叙州区医保', ['511504']],
    ['宜宾叙州医保', ['511504']],
    ['叙州医保', []],
    ['浙江乐清医保', ['330382']],
    ['云南威信医保', ['530629']],
    ['菏泽单县医保', ['371722']],
    ['济南市中区医保', ['370103']],
    ['唐山路北区医保', ['130203']],
    ['黄石黄石港社保', ['420202']],
  ])('counties: %s → %j', (title, codes) => {
    expect(codesIn(title)).toEqual(codes)
  })

  it.each([
    ['鼓楼区医保', []],
    ['南京鼓楼区医保', ['320106']],
    ['鼓楼区医保(南京)', ['320106']],
    ['江苏鼓楼区医保', ['320000']],
    ['朝阳医保', []],
    ['朝阳区医保', []],
    ['北京朝阳医保', ['110105']],
    ['辽宁朝阳医保', ['211300']],
    ['朝阳北票市医保', ['211381']],
    ['吉林医保', ['220000']],
    ['吉林市医保', ['220200']],
    ['吉林吉林医保', ['220200']],
    ['海南医保', ['460000']],
    ['青海海南医保', ['632500']],
    ['大连中山医保', ['210202']],
    ['四川资阳区域医疗', ['512000']],
    ['天津河北异地就医', ['120000', '130000']],
    ['宜宾和泸州异地就医', ['511500', '510500']],
  ])('names that several bear: %s → %j', (title, codes) => {
    expect(codesIn(title)).toEqual(codes)
  })

  it('says where the name stands', () => {
    expect(matchTitleRegions('2025年四川宜宾津贴,宜宾怎么领', index)).toEqual([
      { code: '511500', start: 7, end: 9, text: '宜宾' },
    ])
  })

  it('finds every province and prefecture before everyday words', () => {
    const topics = [
      '医保',
      '社保',
      '养老',
      '治疗',
      '生育津贴',
      '护理补贴',
      '中医院',
      '口腔医院',
      '定点药店',
    ]
    const missed = wide
      .filter(({ code }) => !NOT_ALONE.has(code))
      .flatMap(({ code, shortName }) =>
        topics
          .flatMap((topic) => [`2025年${shortName}${topic}`, `2025${shortName}${topic}`])
          .filter((title) => codesIn(title).join() !== code),
      )
    expect(missed).toEqual([])
  })

  it('finds every prefecture and county by full name', () => {
    const missed = regions
      .filter(({ level }) => level !== 'country')
      .filter(({ code, fullName }) => codesIn(`2025年${fullName}医保断缴`).join() !== code)
    expect(missed).toEqual([])
  })

  it('has no false friend that breaks two names standing side by side', () => {
    const names = wide.map(({ shortName = '' }) => shortName)
    const broken = names.flatMap((left) =>
      names
        .map((right) => left + right)
        .filter((pair) => {
          const words = falseFriendsIn(pair)
          return (
            isFalseFriend(pair, { start: 0, end: left.length }, words) ||
            isFalseFriend(pair, { start: left.length, end: pair.length }, words)
          )
        }),
    )
    expect(broken).toEqual([])
  })

  it('never fails, stays inside the title and does not overlap', () => {
    const names = fc.constantFrom(...regions.flatMap(({ name, aliases }) => [name, ...aliases]))
    const anyTitle = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(
          fc.oneof(names, fc.constantFrom('市', '区', '2025年', '医保', '路', ' ', '南', '安')),
        )
        .map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(anyTitle, (title) => {
        let end = 0
        for (const match of matchTitleRegions(title, index)) {
          expect(match.start).toBeGreaterThanOrEqual(end)
          expect(match.end).toBeLessThanOrEqual(title.length)
          expect(match.text).toBe(title.slice(match.start, match.end))
          expect(match.text.length).toBeGreaterThanOrEqual(2)
          end = match.end
        }
      }),
      { numRuns: 300 },
    )
  })
})
