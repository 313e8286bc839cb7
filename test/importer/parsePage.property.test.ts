import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainText } from '../../src/domain/content/plainText.ts'
import type { Block, ParsedPage } from '../../src/importer/pageTypes.ts'
import { parsePage } from '../../src/importer/parsePage.ts'
import { toRichText } from '../../src/importer/toRichText.ts'
import { faults, withoutBlank } from './coverage.ts'
import { type GeneratedPage, type PlainModel, pageArbitrary } from './pageArbitrary.ts'

const RUNS = { numRuns: 400 }

function parsed(text: string): ParsedPage {
  const result = parsePage(text)
  if (!result.ok) throw new Error(`refused: ${result.problem.message} (${result.problem.line})`)
  return result.page
}

function expectedBlock(block: PlainModel) {
  if (block.kind === 'paragraph') return { kind: 'paragraph', text: block.text.read }
  const label = block.label ? { label: block.label.read, colon: block.colon } : {}
  return { kind: 'bullet', ...label, text: block.text.read }
}

function expectedPage({ model, ordinals }: GeneratedPage) {
  const dates = new Set(model.related.map((item) => item.publishedOn))
  return {
    title: model.title.read,
    notice: model.notice ? [model.notice.read] : [],
    shortAnswer: model.shortAnswer?.read,
    lead: model.lead.read,
    sections: model.sections.map((section, at) => ({
      ordinal: at + 1,
      heading: section.heading.read,
      blocks: [
        ...section.direct.map(expectedBlock),
        ...section.items.map((item, index) => ({
          kind: 'numbered',
          ordinal: ordinals[at]?.[index],
          heading: item.heading.read,
          blocks: item.blocks.map(expectedBlock),
        })),
      ],
    })),
    summary: model.summary ? [model.summary.read] : [],
    disclaimer: model.disclaimer.map((words) => words.read),
    related: model.related.map((item, index) => ({
      position: index + 1,
      title: item.title.read,
      excerpt: item.excerpt,
      section: item.section,
      publishedOn: item.publishedOn,
    })),
    batchDate: dates.size === 1 ? [...dates][0] : undefined,
    unplaced: [],
    dropped: [model.also && '大家都在搜', '相关推荐', model.footer && '首页 顶部'].filter(Boolean),
  }
}

function foundBlock(block: Block): unknown {
  if (block.kind === 'paragraph') return { kind: block.kind, text: block.text }
  if (block.kind === 'numbered') {
    const { kind, ordinal, heading, blocks } = block
    return { kind, ordinal, heading: heading.text, blocks: blocks.map(foundBlock) }
  }
  const { kind, label, colon, text } = block
  return label === undefined ? { kind, text } : { kind, label, colon, text }
}

function foundPage(page: ParsedPage) {
  const text = (piece: { text: string }) => piece.text
  return {
    title: page.title.text,
    notice: page.notice.map(text),
    shortAnswer: page.shortAnswer?.text,
    lead: page.lead?.text,
    sections: page.sections.map(({ ordinal, heading, blocks }) => ({
      ordinal,
      heading: heading.text,
      blocks: blocks.map(foundBlock),
    })),
    summary: page.summary.map(text),
    disclaimer: page.disclaimer.map(text),
    related: page.related.map(({ position, title, excerpt, section, publishedOn }) => {
      return { position, title, excerpt, section, publishedOn }
    }),
    batchDate: page.batchDate,
    unplaced: page.unplaced,
    dropped: page.dropped.map(text),
  }
}

function bodyText(page: ParsedPage): string[] {
  const ofBlock = (block: Block): string[] => {
    if (block.kind === 'numbered') return [block.heading.text, ...block.blocks.flatMap(ofBlock)]
    if (block.kind === 'paragraph' || block.label === undefined) return [block.text]
    return [`${block.label}${block.colon}${block.text}`]
  }
  return [
    ...(page.lead ? [page.lead.text] : []),
    ...page.sections.flatMap(({ heading, blocks }) => [heading.text, ...blocks.flatMap(ofBlock)]),
    ...page.summary.map((piece) => piece.text),
  ]
}

describe('a page of the grammar', () => {
  test('is read as it was meant', () => {
    fc.assert(
      fc.property(pageArbitrary, (page) => {
        expect(foundPage(parsed(page.text))).toEqual(expectedPage(page))
      }),
      RUNS,
    )
  })

  test('comes back whole, in order, with exact places', () => {
    fc.assert(
      fc.property(pageArbitrary, ({ text }) => {
        expect(faults(text, parsed(text))).toEqual([])
      }),
      RUNS,
    )
  })

  test('has all its body text in the rich text, block by block', () => {
    fc.assert(
      fc.property(pageArbitrary, ({ text }) => {
        const page = parsed(text)
        expect(plainText(toRichText(page)).split('\n')).toEqual(bodyText(page))
      }),
      RUNS,
    )
  })

  test('gives every piece the number of the line it stands on', () => {
    fc.assert(
      fc.property(pageArbitrary, ({ text }) => {
        const lineAt = (offset: number) => text.slice(0, offset).split('\n').length
        const page = parsed(text)
        const places = [page.title, ...page.sections, ...page.disclaimer, ...page.related]
        for (const { start, line } of places) expect(line).toBe(lineAt(start))
      }),
      { numRuns: 100 },
    )
  })
})

type Edit = { kind: string; at: number; to: number; text: string; lines: boolean }

const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom('delete', 'insert', 'duplicate', 'swap', 'truncate', 'behead'),
  at: fc.nat(),
  to: fc.nat(),
  text: fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom(
      '一、',
      '1.',
      '•',
      '提示:',
      '相关推荐',
      '首页 顶部',
      '健康新闻 2025-04-08',
      '\n',
      '\r',
    ),
    fc.constantFrom(
      '\u3000',
      '\ufeff',
      '\u200b',
      '\u2028',
      '\ud800',
      '\u00a0',
      '。',
      ' :',
      '\uff1a',
    ),
  ),
  lines: fc.boolean(),
})

function mutate(text: string, edits: Edit[]): string {
  return edits.reduce((now, { kind, at, to, text: inserted, lines }) => {
    const units = lines ? now.split(/(?<=\n)/) : Array.from(now)
    if (units.length === 0) return now
    const i = at % units.length
    const j = to % units.length
    if (kind === 'delete') units.splice(i, 1)
    else if (kind === 'insert') units.splice(i, 0, inserted)
    else if (kind === 'duplicate') units.splice(j, 0, units[i] ?? '')
    else if (kind === 'truncate') units.length = i
    else if (kind === 'behead') units.splice(0, Math.min(i, 5))
    else [units[i], units[j]] = [units[j] ?? '', units[i] ?? '']
    return units.join('')
  }, text)
}

function expectNothingLost(text: string): void {
  const result = parsePage(text)
  if (!result.ok) {
    expect(result.problem.line).toBeGreaterThan(0)
    return
  }
  expect(faults(text, result.page)).toEqual([])
  expect(withoutBlank(plainText(toRichText(result.page)))).toBe(
    withoutBlank(bodyText(result.page).join('')),
  )
}

describe('a damaged page', () => {
  test('is refused whole or keeps every character', () => {
    fc.assert(
      fc.property(pageArbitrary, fc.array(edit, { minLength: 1, maxLength: 6 }), (page, edits) => {
        expectNothingLost(mutate(page.text, edits))
      }),
      { numRuns: 1500 },
    )
  })

  test('cut off anywhere is refused whole or keeps every character', () => {
    fc.assert(
      fc.property(pageArbitrary, fc.double({ min: 0, max: 1, noNaN: true }), (page, share) => {
        expectNothingLost(page.text.slice(0, Math.floor(page.text.length * share)))
      }),
      RUNS,
    )
  })

  test('made of the grammar’s tokens in any order is refused whole or keeps every character', () => {
    const token = fc.constantFrom(
      '医保停缴后怎么办',
      '\n',
      '\n',
      '\n\n',
      '一、',
      '二、要点',
      '\n三、二级医院',
      '1.',
      ' 2. 办理',
      '•',
      '\n• 线上 :办理',
      '提示:仅供参考。',
      '\n大家都在搜\n',
      '\n相关推荐\n',
      '\n首页 顶部\n',
      '  ',
      '\u3000',
      '\n健康新闻 2025-04-08\n',
      '\n健康新闻 2025-02-30\n',
      '如下:',
      '待遇。',
      '\ufeff',
      '\r',
    )
    fc.assert(
      fc.property(fc.array(token, { maxLength: 40 }), (tokens) => {
        expectNothingLost(`标题\n一、${tokens.join('')}`)
        expectNothingLost(tokens.join(''))
      }),
      { numRuns: 1500 },
    )
  })

  test('of random characters never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expectNothingLost(text)
        expectNothingLost(`题\n一、${text}`)
      }),
      { numRuns: 1000 },
    )
  })
})
