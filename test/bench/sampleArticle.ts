import { policyDayFrom } from '../../src/domain/accuracy/policyDay.ts'
import { articleSlug } from '../../src/domain/content/slug.ts'
import type { Levels } from '../../src/domain/regions/inheritance.ts'

/** What becomes of an article: most are served, a few are there to be hidden. */
export type Standing = 'served' | 'draft' | 'withheld' | 'expired'

type Named = { id: string; code: string; name: string; levels: Levels }

/** What articles refer to, out of the seeded reference data. */
export type Reference = {
  regions: readonly Named[]
  categories: readonly string[]
}

/** One article's content, as an editor would send it, and its links in their order. */
export type SampleArticle = {
  standing: Standing
  article: {
    title: string
    slug: string
    shortAnswer: string
    body: object
    notices: { kind: 'disclaimer'; text: string }[]
    regions: string[]
    regionScopeConfirmed: true
    primaryCategory: string
    otherCategories: string[]
    insuranceType: 'employee' | 'resident' | 'flexible'
    effectiveFrom: string
    effectiveTo: string | null
    sources: { title: string; authority: string; documentNumber?: string }[]
  }
  links: {
    position: number
    title: string
    excerpt: string
    section: string
    publishedOn: string
    url?: string
    /** The number of another article. */
    target?: number
  }[]
}

/** How many regions hold nothing that is withheld or expired, so that two filters find the same. */
export const clearRegions = 24

/** How many related links each article has. */
export const linksEach = 10

/** About thirty articles in a region, as long as there are regions enough. */
export const regionsFor = (articles: number, available: number): number =>
  Math.min(Math.max(Math.floor(articles / 30), clearRegions + 6), available)

const topics = [
  { about: '职工医保断缴后多久恢复报销', who: 'employee' },
  { about: '居民医保参保登记需要什么材料', who: 'resident' },
  { about: '灵活就业人员怎样缴纳养老保险', who: 'flexible' },
] as const

/** Every tenth holds nationwide, every fourth of the others in two regions. */
function regionsOf(n: number, count: number): number[] {
  if (n % 10 === 0) return []
  const first = (n * 7919) % count
  return n % 4 === 1 ? [first, (first + 1) % count] : [first]
}

/** Two in a hundred each of drafts, withheld and expired articles, none of them in a clear region. */
export function standingOf(n: number, regions: number): Standing {
  if (regionsOf(n, regions).some((region) => region < clearRegions)) return 'served'
  return (['draft', 'withheld', 'expired'] as const)[(n % 50) - 1] ?? 'served'
}

/**
 * Article number `n` (from 0): the same for the same numbers, whatever the clock says, but for the
 * day until which every fifth is served.
 * @param now milliseconds since the epoch
 */
export function sampleArticle(
  n: number,
  reference: Reference,
  links: number,
  now: number,
): SampleArticle {
  const { regions, categories } = reference
  const standing = standingOf(n, regions.length)
  const places = regionsOf(n, regions.length).flatMap((region) => regions[region] ?? [])
  const topic = topics[n % topics.length] ?? topics[0]
  const title = `第${n}问：${places[0]?.name ?? '全国'}${topic.about}`
  const category = (offset: number) => categories[(n + offset) % categories.length] ?? ''
  return {
    standing,
    article: {
      title,
      slug: articleSlug(title),
      shortAnswer: '按时办理登记手续的，待遇自办理完成的次月起恢复。',
      body: bodyOf(n, topic.about),
      notices: [{ kind: 'disclaimer', text: '本文仅供参考，办理时以经办机构的答复为准。' }],
      regions: places.map(({ id }) => id),
      regionScopeConfirmed: true,
      primaryCategory: category(0),
      otherCategories: n % 3 === 0 ? [category(1)] : [],
      insuranceType: topic.who,
      effectiveFrom: '2025-01-01T12:00:00.000Z',
      effectiveTo: lastDay(n, standing, now),
      sources: [
        { title: '《中华人民共和国社会保险法》', authority: '全国人民代表大会常务委员会' },
        {
          title: '《社会保险经办条例》',
          authority: '国务院',
          documentNumber: '国令第765号',
        },
      ],
    },
    links: Array.from({ length: links }, (_, position) => linkOf(n, position, regions.length)),
  }
}

function lastDay(n: number, standing: Standing, now: number): string | null {
  if (standing === 'expired') return policyDayFrom(now, -30)
  return n % 5 === 0 ? policyDayFrom(now, 720) : null
}

/** Three in ten lead to an earlier article, the others elsewhere. */
function linkOf(n: number, position: number, regions: number): SampleArticle['links'][number] {
  const target = position % 3 === 0 ? earlierServed(n - 1 - position * 17, regions) : undefined
  return {
    position,
    title: `延伸阅读${position + 1}：${topics[(n + position) % topics.length]?.about}`,
    excerpt: '介绍办理的地点、所需的材料和办结的时间。',
    section: position < 5 ? '相关问题' : '办事指南',
    publishedOn: '2025-03-01T12:00:00.000Z',
    ...(target === undefined
      ? { url: `https://example.gov.cn/guides/${(n * 31 + position) % 5_000}` }
      : { target }),
  }
}

function earlierServed(from: number, regions: number): number | undefined {
  for (let n = from; n >= 0; n -= 1) if (standingOf(n, regions) === 'served') return n
  return undefined
}

const sentences = [
  '参保人员应当在规定的期限内到经办机构或者通过网上服务大厅办理登记手续。',
  '经办机构收到申请后，应当核对申请人的身份信息和缴费记录，并告知办理结果。',
  '材料不齐全的，经办机构应当一次性告知需要补正的全部内容。',
  '对办理结果有异议的，可以向经办机构申请复核，也可以依法申请行政复议。',
  '缴费记录可以在国家社会保险公共服务平台上查询，查询结果与经办机构的记录一致。',
]

function bodyOf(n: number, about: string): object {
  const paragraphs = Array.from({ length: 6 }, (_, row) =>
    sentences.map((_, place) => sentences[(n + row + place) % sentences.length]).join(''),
  )
  return {
    root: {
      ...block('root'),
      children: [
        { ...block('heading'), tag: 'h2', children: [textNode(`${about}？`)] },
        ...paragraphs.map((text) => ({
          ...block('paragraph'),
          textFormat: 0,
          textStyle: '',
          children: [textNode(text)],
        })),
      ],
    },
  }
}

const block = (type: string) => ({ type, format: '', indent: 0, version: 1, direction: 'ltr' })

const textNode = (text: string) => ({
  type: 'text',
  text,
  format: 0,
  style: '',
  mode: 'normal',
  detail: 0,
  version: 1,
})
