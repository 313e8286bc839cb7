import { describe, expect, it } from 'vitest'
import { listFigures } from '../../../src/domain/accuracy/listedFigure.ts'

const article = {
  title: '2024年补贴多少',
  shortAnswer: '每月 120 元。',
  body: {
    root: {
      children: [
        {
          type: 'paragraph',
          children: [
            {
              type: 'text',
              text: '第三条规定，从2024年1月1日起每人每月发放护理补贴120元，期限3个月。',
            },
          ],
        },
      ],
    },
  },
}

const doubt = { field: 'body', quote: '3个月', at: 35, severity: 'strict', state: 'open' } as const

const told = (...found: Parameters<typeof listFigures>[1]) =>
  listFigures(article, found).map(({ quote, doubt }) => (doubt ? `${quote} ${doubt}` : quote))

describe('the figures of an article', () => {
  it('are listed in order, numbers of articles cited left out, with their line around them', () => {
    expect(told()).toEqual(['2024年', '120 元', '2024年1月1日', '120元', '3个月'])
    expect(listFigures(article, [])[2]).toEqual({
      kind: 'date',
      quote: '2024年1月1日',
      field: 'body',
      at: 7,
      before: '第三条规定，从',
      after: '起每人每月发放护理补贴1…',
      doubt: null,
    })
  })

  it('come first where something is doubted of them, the gravest doubt ahead', () => {
    const task = {
      ...doubt,
      quote: '每月120元',
      field: 'shortAnswer',
      at: 0,
      severity: 'task',
    } as const
    expect(told(task, doubt).slice(0, 2)).toEqual(['3个月 strict', '120 元 task'])
  })

  it('are not doubted by what was dismissed, or is said of the article as a whole', () => {
    const whole = { ...doubt, field: 'title', quote: article.title, at: 0 } as const
    expect(told({ ...doubt, state: 'dismissed' }, whole)).toEqual(told())
  })
})
