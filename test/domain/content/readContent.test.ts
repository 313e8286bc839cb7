import { describe, expect, it } from 'vitest'
import { readContent } from '../../../src/domain/content/readContent.ts'
import { articleRow, linkRows } from './sampleRows.ts'

describe('the content of a stored article', () => {
  it('is its content fields in one form', () => {
    const { body, ...content } = readContent(articleRow, linkRows)
    expect(body).toBe(articleRow.body)
    expect(content).toEqual({
      title: '断缴三个月，医保账户余额还能用吗？',
      slug: 'duan-jiao-san-ge-yue',
      shortAnswer: '能用，余额不清零。',
      regions: ['sichuan', 'yibin'],
      primaryCategory: 'medical',
      otherCategories: ['account', 'lapse'],
      insuranceType: 'employee',
      effectiveFrom: '2026-01-01',
      effectiveTo: '2026-12-31',
      sources: [
        {
          title: '关于个人账户的通知',
          authority: '省医保局',
          documentNumber: '川医保〔2025〕1号',
          url: 'https://example.org/notice',
          publishedOn: '2025-12-01',
          checkedOn: '2026-01-05',
        },
        {
          title: '社会保险法',
          authority: '',
          documentNumber: '',
          url: '',
          publishedOn: '',
          checkedOn: '',
        },
      ],
      notices: [{ kind: 'disclaimer', text: '不能代替面诊。' }],
      relatedLinks: [
        {
          position: 1,
          title: '断缴后多久恢复待遇？',
          excerpt: '一般三个月。',
          section: '相关问题',
          publishedOn: '2025-06-01',
          url: 'https://example.org/a',
          target: '',
        },
        {
          position: 2,
          title: '异地就医备案',
          excerpt: '',
          section: '',
          publishedOn: '',
          url: '',
          target: 'other-article',
        },
      ],
    })
  })

  it('is empty, and nothing fails, for a row that has none', () => {
    const empty = {
      title: '',
      slug: '',
      shortAnswer: '',
      body: null,
      regions: [],
      primaryCategory: '',
      otherCategories: [],
      insuranceType: 'none',
      effectiveFrom: '',
      effectiveTo: '',
      sources: [],
      notices: [],
      relatedLinks: [],
    }
    expect(readContent({}, [])).toEqual(empty)
    const odd = { title: 7, regions: 'all', sources: [null, 'x'], effectiveTo: 20260101 }
    expect(readContent(odd, [])).toEqual(empty)
  })

  it('keeps a day it cannot read as it is, so that a change of it shows', () => {
    expect(readContent({ effectiveTo: 'soon' }, []).effectiveTo).toBe('soon')
  })

  it('has its links in order of position', () => {
    const { relatedLinks } = readContent({}, linkRows.toReversed())
    expect(relatedLinks.map(({ position }) => position)).toEqual([1, 2])
  })

  it('has links that share position and title in one order, whatever the database’s', () => {
    const links = ['https://example.org/b', 'https://example.org/a', 'https://example.org/c'].map(
      (url) => ({ position: 1, title: '同名', url }),
    )
    expect(readContent({}, links)).toEqual(readContent({}, links.toReversed()))
  })
})
