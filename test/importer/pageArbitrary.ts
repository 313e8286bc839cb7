import fc from 'fast-check'

/**
 * Pages of the legacy grammar with what a parser must find in them. A `Words` is one piece of text
 * twice: as the page writes it (with the spaces that removed bold left) and as it should read.
 */
export type Words = { written: string; read: string }
export type PlainModel =
  | { kind: 'paragraph'; text: Words }
  | { kind: 'bullet'; label?: Words; colon: ':' | '\uff1a'; text: Words }
export type ItemModel = { kind: 'numbered'; heading: Words; blocks: PlainModel[] }
export type SectionModel = { heading: Words; direct: PlainModel[]; items: ItemModel[] }
export type RelatedModel = { title: Words; excerpt: string; section: string; publishedOn: string }
export type PageModel = {
  title: Words
  notice?: Words
  shortAnswer?: Words
  lead: Words
  sections: SectionModel[]
  summary?: Words
  disclaimer: Words[]
  also: boolean
  related: RelatedModel[]
  footer: boolean
}
export type GeneratedPage = { text: string; model: PageModel; ordinals: number[][] }

type Style = {
  eol: string
  bom: boolean
  finalNewline: boolean
  space: string
  blank: string
  blankLines: number
  tightBullets: boolean
  numbering: 'restart' | 'one' | 'running'
  afterNumber: string
  afterBullet: string
  numberIndent: string
  bulletIndents: string[]
  paragraphIndents: string[]
  tightDate: boolean
}

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二']
const SPACES = [' ', '\u00a0', '\u3000']

const plain = [
  '职工医保',
  '个人账户',
  '补缴',
  '居民',
  '停保三个月',
  '按月发放',
  '到窗口办理',
  '备案',
  '3个月内',
  '每人每月120元',
  '85%',
  '3.5倍',
  '第1档',
  '线上',
  '(男)',
  '“凭证”',
  '2024-2025年',
  'GDP 100',
  'DDNS 服务',
  'APP',
  '、',
  '\uff0c',
  ',',
  '——',
  '满15年',
].map((text): Words => ({ written: text, read: text }))

/** Spaces of removed bold, empty references and citation digits. */
const traces: Words[] = [
  { written: '余额 ,仍', read: '余额,仍' },
  { written: '左右 \uff0c约', read: '左右\uff0c约' },
  { written: '统筹基金 (大额) 支付', read: '统筹基金(大额)支付' },
  { written: '反馈至:,', read: '反馈至:,' },
  { written: '作用1 、后', read: '作用1 、后' },
  { written: '分为 当年', read: '分为 当年' },
]

const starts = [
  '参保人',
  '医保',
  '若中断',
  '2025年',
  '待遇',
  'DDNS 服务',
  '一次性',
  '十个工作日',
  '3.5倍',
  '(一)',
].map((text): Words => ({ written: text, read: text }))

const sentenceStarts = [
  ...starts,
  { written: '一、二级残疾人 :每人', read: '一、二级残疾人:每人' },
  { written: '三、四级 :', read: '三、四级:' },
]

const join = (...parts: Words[]): Words => ({
  written: parts.map((part) => part.written).join(''),
  read: parts.map((part) => part.read).join(''),
})
const same = (text: string): Words => ({ written: text, read: text })

const middle = (max: number) =>
  fc
    .array(
      fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...plain) }, fc.constantFrom(...traces)),
      {
        maxLength: max,
      },
    )
    .map((parts) => join(...parts))

const wordEnd = fc.constantFrom('办法', '待遇', '标准', '怎么办', '医保').map(same)
const heading = fc
  .tuple(fc.constantFrom(...starts), middle(2), wordEnd)
  .map((parts) => join(...parts))
const title = fc
  .tuple(
    fc.constantFrom('', '2025年', '2025', '2024-2025年').map(same),
    fc.constantFrom('四川', '职工医保', '护理津贴', 'BBQ').map(same),
    middle(1),
    wordEnd,
    fc.constantFrom('', '?', '吗').map(same),
  )
  .map((parts) => join(...parts))
const sentence = fc
  .tuple(
    fc.constantFrom(...sentenceStarts),
    middle(8),
    fc.constantFrom('待遇。', '左右 。', '作用1 。', '\uff1b见下文;', '(详见附表)').map(trace),
  )
  .map((parts) => join(...parts))

function trace(text: string): Words {
  return text === '左右 。' ? { written: text, read: '左右。' } : same(text)
}

const lead = fc
  .tuple(fc.constantFrom(...starts), middle(4), fc.constantFrom('如下:', '如下\uff1a').map(same))
  .map((parts) => join(...parts))
const label = fc.constantFrom('个人账户', '线上 查询', 'APP', '1年后', '65岁(含)').map(same)
const colon = fc.constantFrom<':' | '\uff1a'>(':', '\uff1a')

const paragraph = sentence.map((text): PlainModel => ({ kind: 'paragraph', text }))
const bulletText = fc
  .tuple(fc.constantFrom(...starts), middle(5), fc.constantFrom('待遇。', '窗口').map(same))
  .map((parts) => join(...parts))
const bullet = fc.record(
  { kind: fc.constant('bullet' as const), label, colon, text: bulletText },
  { requiredKeys: ['kind', 'colon', 'text'] },
)
const item = fc.record({
  kind: fc.constant('numbered' as const),
  heading,
  blocks: fc.array(fc.oneof(paragraph, bullet), { maxLength: 3 }),
})
const section = fc
  .record({
    heading,
    direct: fc.array(fc.oneof(paragraph, bullet), { maxLength: 3 }),
    items: fc.array(item, { maxLength: 4 }),
  })
  .filter(({ direct, items }) => direct.length + items.length > 0)

const excerptStart = fc.constantFrom(
  '',
  '一、补贴对象 ',
  '1. 清洗  ',
  '不可以 ',
  '提示:',
  '$$113 + ',
)
const excerptEnd = fc.constantFrom('', ' $$113 + 21.7 =', ' 一级', '192.168.1', '2.', ' (')
const related = fc
  .record({
    title,
    repeats: fc.boolean(),
    start: excerptStart,
    body: fc.array(sentence, { minLength: 1, maxLength: 6 }),
    end: excerptEnd,
    cut: fc.integer({ min: 30, max: 200 }),
    section: fc.constantFrom('健康新闻', '社保资讯', 'News'),
  })
  .map(({ title, repeats, start, body, end, cut, section }) => {
    const text = body.map((words) => words.written).join(' ')
    const head = repeats ? `${title.read} ` : ''
    return { title, excerpt: `${head}${start}${text.slice(0, cut)}${end}`.trim(), section }
  })

const relatedList = fc
  .record({
    items: fc.array(related, { maxLength: 6 }),
    dates: fc.array(fc.constantFrom('2025-04-08', '2024-02-29', '2025-12-31'), {
      minLength: 1,
      maxLength: 2,
    }),
    again: fc.boolean(),
  })
  .map(({ items, dates, again }) =>
    [...items, ...(again ? items.slice(0, 1) : [])].map((item, index): RelatedModel => {
      return { ...item, publishedOn: dates[index % dates.length] ?? '2025-04-08' }
    }),
  )

const disclaimer = fc.constantFrom<Words[][]>(
  [same('提示:本页不能代替经办机构的答复。')],
  [same('提示\uff1a本页仅供参考。'), same('请以当地公告为准。')],
  [{ written: '提示 :以公告为准。请勿转载。', read: '提示:以公告为准。请勿转载。' }],
)
const notice = fc.constantFrom(
  same('本信息整理自公开渠道,仅供参考,欢迎反馈至:,我们会更新。'),
  same('以下内容可能滞后。请向当地医保局核实!'),
)

const model = fc.record(
  {
    title,
    notice,
    shortAnswer: fc.constantFrom('可以', '85%到70%', '退休、死亡、转移', '30年').map(same),
    lead,
    sections: fc.array(section, { minLength: 1, maxLength: 5 }),
    summary: sentence,
    disclaimer,
    also: fc.boolean(),
    related: relatedList,
    footer: fc.boolean(),
  },
  { requiredKeys: ['title', 'lead', 'sections', 'disclaimer', 'also', 'related', 'footer'] },
)

const indent = fc.constantFrom(' ', '  ', '    ', '\t', '\u3000\u3000', '\u00a0\u00a0', '\u3000 ')
const style: fc.Arbitrary<Style> = fc.record({
  eol: fc.constantFrom('\n', '\r\n'),
  bom: fc.boolean(),
  finalNewline: fc.boolean(),
  space: fc.constantFrom(...SPACES),
  blank: fc.constantFrom('', '', '  ', '\u3000'),
  blankLines: fc.integer({ min: 1, max: 2 }),
  tightBullets: fc.boolean(),
  numbering: fc.constantFrom('restart' as const, 'one' as const, 'running' as const),
  afterNumber: fc.constantFrom(' ', '', '\u00a0', '\u3000'),
  afterBullet: fc.constantFrom(' ', '', '\u00a0', '  '),
  numberIndent: fc.oneof(fc.constant(''), indent),
  bulletIndents: fc.array(fc.oneof(fc.constant(''), indent), { minLength: 1, maxLength: 3 }),
  paragraphIndents: fc.oneof(
    fc.constant<string[]>(['']),
    fc.array(indent, { minLength: 1, maxLength: 3 }),
  ),
  tightDate: fc.boolean(),
})

/** A page of the grammar, with its model. */
export const pageArbitrary: fc.Arbitrary<GeneratedPage> = fc
  .tuple(model, style)
  .map(([drawn, style]) => {
    const model = withClearEnd(drawn, style)
    return { model, ...render(model, style) }
  })

/** Where item text is not indented it looks like a summary: such a page ends in a bullet here. */
function withClearEnd(page: PageModel, style: Style): PageModel {
  const last = page.sections.at(-1)
  const owner = last?.items.at(-1)
  const blocks = owner?.blocks ?? last?.direct ?? []
  const endsInText = blocks.at(-1)?.kind === 'paragraph'
  const flush = style.paragraphIndents.includes('')
  const clear = page.summary ? blocks.length > 0 : !flush || !endsInText
  if (clear || !last) return page
  const added: PlainModel = { kind: 'bullet', colon: ':', text: same('其他情形到窗口办理') }
  const end = owner
    ? { ...last, items: [...last.items.slice(0, -1), { ...owner, blocks: [...blocks, added] }] }
    : { ...last, direct: [...blocks, added] }
  return { ...page, sections: [...page.sections.slice(0, -1), end] }
}

function render(page: PageModel, style: Style): { text: string; ordinals: number[][] } {
  const lines: string[] = []
  const put = (line: string) => lines.push(line.replaceAll(' ', style.space))
  const gap = () => {
    for (let i = 0; i < style.blankLines; i++) lines.push(style.blank)
  }
  const block = (line: string) => {
    put(line)
    gap()
  }
  const cycle = (values: string[]) => values[lines.length % values.length] ?? ''
  const plainBlock = (block: PlainModel) => {
    if (block.kind === 'paragraph') put(`${cycle(style.paragraphIndents)}${block.text.written}`)
    else {
      const label = block.label ? `${block.label.written} ${block.colon}` : ''
      put(`${cycle(style.bulletIndents)}•${style.afterBullet}${label}${block.text.written}`)
    }
    if (block.kind === 'paragraph' || !style.tightBullets) gap()
  }

  block(page.title.written)
  for (const words of [page.notice, page.shortAnswer, page.lead]) if (words) block(words.written)
  let running = 0
  const ordinals = page.sections.map((section, at) => {
    block(`${NUMERALS[at]}、${section.heading.written}`)
    for (const direct of section.direct) plainBlock(direct)
    return section.items.map((item, index) => {
      running++
      const ordinal = { restart: index + 1, one: 1, running }[style.numbering]
      put(
        `${style.numberIndent}${ordinal}.${digitSafe(style.afterNumber, item)}${item.heading.written}`,
      )
      if (item.blocks[0]?.kind !== 'bullet' || !style.tightBullets) gap()
      for (const inner of item.blocks) plainBlock(inner)
      return ordinal
    })
  })
  if (lines.at(-1) !== style.blank) gap()
  if (page.summary) block(page.summary.written)
  for (const words of page.disclaimer) put(words.written)
  if (page.also) put('大家都在搜')
  put('相关推荐')
  gap()
  for (const item of page.related) {
    block(item.title.written)
    put(item.excerpt)
    if (!style.tightDate) gap()
    put(`${item.section} ${item.publishedOn}`)
    if (item !== page.related.at(-1)) gap()
  }
  if (page.footer) put('首页 顶部')
  const text = lines.join(style.eol)
  const end = style.finalNewline ? style.eol : ''
  return { text: `${style.bom ? '\ufeff' : ''}${text}${end}`, ordinals }
}

/** `1.3个月` would be a decimal: a heading that begins with a digit keeps its space. */
function digitSafe(space: string, item: ItemModel): string {
  return space === '' && /^\d/.test(item.heading.written) ? ' ' : space
}
