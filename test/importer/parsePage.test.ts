import { describe, expect, test } from 'vitest'
import type { ParsedPage } from '../../src/importer/pageTypes.ts'
import { parsePage } from '../../src/importer/parsePage.ts'
import { faults } from './coverage.ts'

/** A small page of our own; parts can be put in place of others. */
function page(
  parts: { head?: string; body?: string; end?: string; related?: string } = {},
): string {
  const {
    head = '灵活就业人员怎样缴医保\n\n缴费办法如下:',
    body = '一、缴费渠道\n\n  • 银行代扣',
  } = parts
  const { end = '提示:以当地公告为准。', related = '' } = parts
  return [head, body, `${end}\n相关推荐`, related].join('\n\n')
}

function parsed(text: string): ParsedPage {
  const result = parsePage(text)
  if (!result.ok) throw new Error(result.problem.message)
  expect(faults(text, result.page)).toEqual([])
  return result.page
}

const texts = (pieces: Array<{ text: string }>) => pieces.map((piece) => piece.text)

describe('preamble', () => {
  test('notice, short answer and lead are told apart', () => {
    const head = '医保卡里的钱能取吗\n\n以下内容整理自公开渠道。\n\n一般不可以\n\n分情况说明如下:'
    const found = parsed(page({ head }))
    expect(found.title.text).toBe('医保卡里的钱能取吗')
    expect(texts(found.notice)).toEqual(['以下内容整理自公开渠道。'])
    expect(found.shortAnswer?.text).toBe('一般不可以')
    expect(found.lead?.text).toBe('分情况说明如下:')
  })

  test('a notice that ends in an empty reference is not the lead', () => {
    const head = '医保缴费\n\n本页整理自公开渠道,发现内容有误请反馈至:\n\n缴费办法如下\uff1a'
    const found = parsed(page({ head }))
    expect(texts(found.notice)).toEqual(['本页整理自公开渠道,发现内容有误请反馈至:'])
    expect(found.lead?.text).toBe('缴费办法如下\uff1a')
  })

  test('a lead that lost its colon is still the lead', () => {
    const found = parsed(page({ head: '医保缴费\n\n各地的缴费办法不同,下面分别说明。' }))
    expect(found.lead?.text).toBe('各地的缴费办法不同,下面分别说明。')
    expect(found.notice).toEqual([])
  })

  test('a notice without a lead is no lead', () => {
    const found = parsed(page({ head: '医保缴费\n\n本页内容仅供参考。' }))
    expect(found.lead).toBeUndefined()
    expect(texts(found.notice)).toEqual(['本页内容仅供参考。'])
  })

  test('what stands between lead and first section is kept aside', () => {
    const found = parsed(page({ head: '医保缴费\n\n办法如下:\n\n• 先看这里' }))
    expect(found.unplaced).toMatchObject([
      { text: '• 先看这里', line: 5, reason: 'before the first section' },
    ])
  })

  test.each([
    ['2025年四川护理津贴怎么领', 2025],
    ['2025天津医保缴费', 2025],
    ['2024-2025年缴费标准', 2025],
    ['补贴2000元怎么领', undefined],
    ['2024元能报多少', undefined],
    ['医保缴费', undefined],
  ])('the year in %s is %s', (title, year) => {
    expect(parsed(page({ head: `${title}\n\n如下:` })).year).toBe(year)
  })
})

describe('sections', () => {
  test('numbers are taken as written, and blocks belong to the open item', () => {
    const body =
      '一、渠道\n\n  1. 窗口\n\n带身份证。\n\n  1. 线上\n  • 手机 :打开APP\n  • 电脑\n  3.电话\n\n二、时间\n\n  • 每年年底'
    const [first, second] = parsed(page({ body })).sections
    expect(first).toMatchObject({
      ordinal: 1,
      heading: { text: '渠道' },
      blocks: [
        { ordinal: 1, heading: { text: '窗口' }, blocks: [{ text: '带身份证。' }] },
        {
          ordinal: 1,
          heading: { text: '线上' },
          blocks: [{ label: '手机', colon: ':', text: '打开APP' }, { text: '电脑' }],
        },
        { ordinal: 3, heading: { text: '电话' }, blocks: [] },
      ],
    })
    expect(second).toMatchObject({ ordinal: 2, blocks: [{ kind: 'bullet', text: '每年年底' }] })
  })

  test.each([
    ['一、二级残疾人 :每人每月120元。', 'paragraph'],
    ['二、三级医院报销比例', 'section'],
    ['3.5倍以上不计入。', 'paragraph'],
    ['十一、其他', 'section'],
    ['\uff13\uff0e窗口办理', 'numbered'],
    ['\u3000\u3000•线上', 'bullet'],
  ])('%s is a %s', (line, kind) => {
    const found = parsed(page({ body: `一、待遇\n\n  • 按月发放\n\n${line}\n\n  • 到窗口办理` }))
    const kinds = found.sections[0]?.blocks.map((block) => block.kind) ?? []
    if (kind === 'section') expect(found.sections).toHaveLength(2)
    else expect(kinds).toContain(kind)
  })

  test.each([
    ['个人账户 :归本人', { label: '个人账户', colon: ':', text: '归本人' }],
    ['个人账户\u00a0\uff1a归本人', { label: '个人账户', colon: '\uff1a', text: '归本人' }],
    ['个人账户:归本人', { text: '个人账户:归本人' }],
    ['先备案。之后 :再报销', { text: '先备案。之后:再报销' }],
    ['来源 :', { text: '来源:' }],
    ['12 :30开门', { text: '12 :30开门' }],
  ])('the bullet %j has its label only where bold was', (line, expected) => {
    const bullet = parsed(page({ body: `一、说明\n\n• ${line}` })).sections[0]?.blocks[0]
    const { label, colon, text } = bullet?.kind === 'bullet' ? bullet : { text: '' }
    expect(JSON.parse(JSON.stringify({ label, colon, text }))).toEqual(expected)
  })

  test('a marker without text is kept aside', () => {
    const found = parsed(page({ body: '一、说明\n\n• 线上\n\n•\n\n2.\n\n三、' }))
    expect(texts(found.unplaced)).toEqual(['•', '2.', '三、'])
  })
})

describe('summary', () => {
  const end = '总之尽早办理。\n\n提示:以公告为准。'

  test.each([
    ['after bullets', '一、甲\n\n• 乙', ['总之尽早办理。']],
    ['after indented item text', '一、甲\n\n 1. 乙\n\n   丙。', ['总之尽早办理。']],
    ['after unindented item text', '一、甲\n\n 1. 乙\n\n丙。', ['总之尽早办理。']],
    ['after a list of bare items', '一、甲\n\n 1. 乙\n\n 2. 丙', ['总之尽早办理。']],
    [
      'several, where items are indented',
      '一、甲\n\n 1. 乙\n\n  丙。\n\n首先。',
      ['首先。', '总之尽早办理。'],
    ],
    ['only text of a section', '一、甲', []],
    ['only text of an item', '一、甲\n\n 1. 乙', []],
  ])('%s', (_name, body, expected) => {
    expect(texts(parsed(page({ body, end })).summary)).toEqual(expected)
  })
})

describe('disclaimer', () => {
  test('goes on over adjoining lines; what follows apart is kept aside', () => {
    const end = '提示\uff1a以公告为准。\n请勿转载。\n\n编辑小张\n大家都在搜'
    const found = parsed(page({ end }))
    expect(texts(found.disclaimer)).toEqual(['提示\uff1a以公告为准。', '请勿转载。'])
    expect(found.unplaced).toMatchObject([{ text: '编辑小张', reason: 'after the disclaimer' }])
    expect(texts(found.dropped)).toEqual(['大家都在搜', '相关推荐'])
  })

  test('a hint in the middle of the article is a paragraph of it', () => {
    const body = '一、甲\n\n• 乙\n\n提示:带证件。\n\n二、丙\n\n• 丁'
    const found = parsed(page({ body }))
    expect(found.sections[0]?.blocks).toMatchObject([{ text: '乙' }, { text: '提示:带证件。' }])
    expect(texts(found.disclaimer)).toEqual(['提示:以当地公告为准。'])
  })
})

describe('related items', () => {
  const long = '缴费档次由本人选定,按年缴纳,可以在窗口、银行和手机上办理,逾期需要等待。'.repeat(5)
  const entry = (title: string, excerpt = long, date = '健康新闻 2025-04-08') =>
    `${title}\n\n${excerpt}\n\n${date}`

  test('borders are the section and date lines alone', () => {
    const excerpts = ['一、条件 年满60岁', '1. 清洗  2', '居民缴费 居民缴费按年 $$113 + 21.7 =']
    const related = excerpts.map((excerpt) => entry('居民缴费', excerpt)).join('\n\n')
    const found = parsed(page({ related: `${related}\n首页 顶部` })).related
    expect(found.map((item) => item.excerpt)).toEqual(excerpts)
    expect(found.map((item) => item.repeatsTitle)).toEqual([false, false, true])
    expect(found.map((item) => item.duplicateOf)).toEqual([undefined, 1, 1])
  })

  test('near duplicates: the year written otherwise, a lost word', () => {
    const others = [
      entry('2025山西太原医保缴费', '各地不同。'),
      entry('2025年山西太原医保缴费', '分两种。'),
      entry('山西长治养老金补缴', `${long.slice(0, 150)}甲`),
      entry('山西长治养老补缴', `${long.slice(0, 150)}乙`),
      entry('山西大同养老金补缴', `${long.slice(0, 150)}丙`),
    ]
    const found = parsed(page({ related: others.join('\n\n') })).related
    expect(found.map((item) => item.duplicateOf)).toEqual([undefined, 1, undefined, 3, undefined])
  })

  test('the batch date is the one date all items share', () => {
    const one = [entry('甲'), entry('乙', '简述')].join('\n\n')
    expect(parsed(page({ related: one })).batchDate).toBe('2025-04-08')
    const two = [entry('甲'), entry('乙', '简述', '健康新闻 2025-04-09')].join('\n\n')
    expect(parsed(page({ related: two })).batchDate).toBeUndefined()
    expect(parsed(page())).not.toHaveProperty('batchDate')
  })

  test('an item without its date line is kept aside, not mixed into the next', () => {
    const found = parsed(
      page({ related: `甲医保\n\n${long}\n\n${entry('乙医保')}\n\n丙医保\n\n简述` }),
    )
    expect(found.related.map((item) => item.title)).toEqual(['乙医保'])
    expect(texts(found.unplaced)).toEqual(['甲医保', long, '丙医保', '简述'])
  })

  test('a date that does not exist is no border', () => {
    const found = parsed(page({ related: entry('甲', '简述', '健康新闻 2025-02-30') }))
    expect(found.related).toEqual([])
    expect(found.unplaced).toHaveLength(3)
  })

  test('without the heading the disclaimer is the border', () => {
    const text = page({ related: entry('甲') }).replace('相关推荐\n', '')
    expect(parsed(text).related.map((item) => item.title)).toEqual(['甲'])
  })

  test('a page without the list has no items', () => {
    const found = parsed(page().replace('相关推荐', ''))
    expect(found.related).toEqual([])
    expect(found.unplaced).toEqual([])
  })
})

describe('refused whole', () => {
  test.each([
    ['', 'empty_page', 1],
    ['\ufeff \r\n\u3000\n', 'empty_page', 1],
    ['标题\n\n一、甲\n\n\0\u0001', 'not_text', 5],
    ['\ufffd\ufffdA\ufffd\n\n一、甲', 'not_text', 1],
    ['\n\n一、甲\n\n• 乙', 'no_title', 3],
    ['缴费办法如下:\n\n一、甲', 'no_title', 1],
    ['相关推荐\n\n甲', 'no_title', 1],
    ['\n标题\n\n只有一段。', 'no_section', 2],
    [`标题\n\n一、甲\n\n• 乙\n\n丙\n\n丁。\n\n健康新闻 2025-04-08`, 'no_related_heading', 11],
  ])('%j is refused with %s in line %i', (text, code, line) => {
    expect(parsePage(text)).toMatchObject({ ok: false, problem: { code, line } })
  })

  test('one unreadable character does not make a page unreadable', () => {
    expect(parsePage(page({ body: '一、甲\ufffd\n\n• 乙' })).ok).toBe(true)
  })
})

test('CRLF, BOM, wide spaces and a missing last newline change no text', () => {
  const text = page({ body: '一、甲\n\n  1. 乙\n\n    丙 ,丁。\n\n    • 戊 :己' })
  const odd = `\ufeff${text.replaceAll('\n', '\r\n').replaceAll(' ', '\u3000').trimEnd()}`
  const shape = (some: ParsedPage) =>
    JSON.stringify(some, (key, value) => (['start', 'end'].includes(key) ? undefined : value))
  expect(shape(parsed(odd))).toBe(shape(parsed(text)))
})

// With quadratic time this would take hours.
test('a very long page is not too much', () => {
  const pages = [
    `题\n一、甲\n${'a'.repeat(10)}${' '.repeat(200_000)}b\n${'• 乙 :丙\n'.repeat(20_000)}`,
    `题\n一、甲\n${'段落。\n'.repeat(40_000)}`,
    `${'2025,'.repeat(200_000)}题\n一、甲\n提示:\n${'乙\n'.repeat(200_000)}健康新闻 2025-04-08`,
  ]
  for (const page of pages) expect(parsePage(page).ok).toBe(true)
}, 60_000)
