import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  highlightTitle,
  type Part,
  snippetLength,
  snippetOf,
} from '../../../src/domain/search/highlight.ts'
import { type Query, readQuery } from '../../../src/domain/search/query.ts'

const query = (q: string): Query => readQuery(q) ?? { grams: [], titleGrams: [], phrases: [] }
/** What was looked for in brackets. */
const shown = (parts: readonly Part[]) =>
  parts.map(({ text, match }) => (match ? `[${text}]` : text)).join('')

describe('a title', () => {
  it.each([
    ['职工医保断缴后', '断缴', '职工医保[断缴]后'],
    ['职工医保停保后', '断缴', '职工医保[停保]后'],
    ['个人帐户怎么用', '账户', '个人[帐户]怎么用'],
    ['ＡＰＰ办理', 'app', '[ＡＰＰ]办理'],
    ['断缴多久恢复', '断缴恢复', '[断缴]多久[恢复]'],
    ['满65岁', '65岁', '满[65岁]'],
    ['医保怎么办', '怎', '医保[怎]么办'],
    ['<b>断缴</b>', '断缴', '<b>[断缴]</b>'],
    ['没有', '断缴', '没有'],
  ])('%s, asked for %s', (title, q, marked) => {
    expect(shown(highlightTitle(title, query(q)))).toBe(marked)
  })
})

describe('a snippet', () => {
  it('is one line, with what was looked for marked', () => {
    expect(shown(snippetOf('一句。\n 断缴三个月，\n不受影响。', query('断缴 三个月')))).toBe(
      '一句。 [断缴三个月]， 不受影响。',
    )
  })

  it('is the stretch that holds the most of it', () => {
    const body = `开头说断缴。${'无关的话。'.repeat(60)}这里断缴之后三个月内可以报销。${'后话。'.repeat(60)}`
    const parts = snippetOf(body, query('断缴 报销'))
    expect(shown(parts)).toContain('这里[断缴]之后三个月内可以[报销]')
    expect(parts[0]).toEqual({ text: '…', match: false })
    expect(parts.at(-1)).toEqual({ text: '…', match: false })
  })

  it('is the beginning where there is nothing, and whole where it is short', () => {
    expect(shown(snippetOf('甲'.repeat(300), query('断缴')))).toBe(`${'甲'.repeat(snippetLength)}…`)
    expect(snippetOf('', query('断缴'))).toEqual([])
    expect(shown(snippetOf('短文', query('断缴')))).toBe('短文')
  })

  const anyText = fc
    .array(fc.constantFrom(...'断缴停保报销医多久30aB，。 \n𠀀㈠', '无关的话'), { maxLength: 300 })
    .map((list) => list.join(''))

  it('is a part of the text, marked where something was looked for and nowhere else', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('断缴', '医多久', '30', 'ab 报销'), (body, q) => {
        const line = body.replace(/\s+/g, ' ').trim()
        const parts = snippetOf(body, query(q))
        const text = parts.map((part) => part.text).join('')
        const inside = text.replace(/^…|…$/g, '')
        expect(line).toContain(inside)
        expect([...inside].length).toBeLessThanOrEqual(snippetLength)
        expect([...inside].length).toBe(Math.min([...line].length, snippetLength))
        expect(parts.every((part) => part.text !== '')).toBe(true)
        const title = highlightTitle(line, query(q))
        expect(title.map((part) => part.text).join('')).toBe(line)
        // Whatever is marked anywhere is marked in the snippet, too.
        expect(parts.some(({ match }) => match)).toBe(title.some(({ match }) => match))
      }),
    )
  })
})
