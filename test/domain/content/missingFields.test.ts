import { describe, expect, it } from 'vitest'
import { missingFields } from '../../../src/domain/content/missingFields.ts'
import { readContent } from '../../../src/domain/content/readContent.ts'
import { articleRow, editorState, paragraph, type Row, textNode } from './sampleRows.ts'

const missing = (changes: Row = {}, regionScopeConfirmed = true) =>
  missingFields(readContent({ ...articleRow, ...changes }, []), regionScopeConfirmed)

describe('what an article lacks before a review', () => {
  it('is nothing when it is complete', () => {
    expect(missing()).toEqual([])
  })

  it('is everything for an empty one, in the order of the form', () => {
    expect(missingFields(readContent({}, []), false)).toEqual([
      'title',
      'shortAnswer',
      'body',
      'primaryCategory',
      'sources',
      'regionScopeConfirmed',
    ])
  })

  it.each<[string, Row]>([
    ['title', { title: '  ' }],
    ['shortAnswer', { shortAnswer: '\n' }],
    ['body', { body: null }],
    ['body', { body: editorState(paragraph(), paragraph(textNode(''))) }],
    ['primaryCategory', { primaryCategory: null }],
    ['sources', { sources: [] }],
    ['sources', { sources: [{ title: ' ', url: 'https://example.org/' }] }],
  ])('is the %s, given %j', (field, changes) => {
    expect(missing(changes)).toEqual([field])
  })

  it('is the confirmation of its regions, even when it names some', () => {
    expect(missing({}, false)).toEqual(['regionScopeConfirmed'])
  })

  it('is not a region: none means the whole country', () => {
    expect(missing({ regions: [] })).toEqual([])
  })

  it('is no source when one of them has a title', () => {
    expect(missing({ sources: [{ title: '' }, { title: '社会保险法' }] })).toEqual([])
  })
})
