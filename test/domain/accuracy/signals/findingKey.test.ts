import { describe, expect, it } from 'vitest'
import { findingKey } from '../../../../src/domain/accuracy/signals/findingKey.ts'
import { findSignals } from '../../../../src/domain/accuracy/signals/findSignals.ts'
import { strictFindings } from '../../../../src/domain/accuracy/signals/strictFindings.ts'
import { type SampleFields, sampleArticle } from './sampleArticle.ts'

const keys = (fields: SampleFields) => findSignals(sampleArticle(fields)).map(findingKey)
const body = '停保后可找药店套现。按季结账。'

describe('the key of a finding', () => {
  it('stays when other sentences change, wherever that moves the words', () => {
    const [key] = keys({ body })
    expect(keys({ body: `先核对月份。${body}` })).toEqual([key])
    expect(keys({ body: '说明\n停保后可找药店套现。' })).toEqual([key])
    expect(keys({ title: '余额', body })).toEqual([key])
  })

  it('does not see spaces and widths', () => {
    const [key] = keys({ body: '停保后,可找药店套现。' })
    expect(keys({ body: '停保后， 可找药店 套现。' })).toEqual([key])
  })

  it.each([
    ['other words', '停保后可找药店换现。'],
    ['another sentence around them', '停保后可请人去套现。'],
  ])('changes with %s', (_, changed) => {
    expect(keys({ body: changed })).toHaveLength(1)
    expect(keys({ body: changed })).not.toEqual(keys({ body }))
  })

  it('is another one in another field', () => {
    expect(keys({ shortAnswer: body })).not.toEqual(keys({ body }))
  })

  it('of a contradiction changes with what it contradicts', () => {
    const [one] = keys({ body: '停缴后余额不会清零。停缴后账户余额清零。' })
    const [other] = keys({ body: '停缴后个人账户不会清零。停缴后账户余额清零。' })
    expect(one).toBeDefined()
    expect(other).toBeDefined()
    expect(one).not.toBe(other)
  })

  it('tells apart the articles that this one is a duplicate of', () => {
    const text = '个人账户余额归本人所有。'
    expect(new Set(keys({ body: text, others: { a: text, b: text } })).size).toBe(2)
  })
})

describe('the findings that keep an article from being submitted', () => {
  const findings = findSignals(sampleArticle({ title: '2024年医保', body }))
  const strict = findings.filter(({ signal }) => signal === 'unsafe-advice')

  it('are the strict ones', () => {
    expect(findings).toHaveLength(2)
    expect(strictFindings(findings, new Set())).toEqual(strict)
  })

  it('are not those that an editor has dismissed', () => {
    expect(strictFindings(findings, new Set(strict.map(findingKey)))).toEqual([])
  })

  it('come back when their words change', () => {
    const changed = findSignals(sampleArticle({ body: '停保后可找药店换现。' }))
    expect(strictFindings(changed, new Set(strict.map(findingKey)))).toEqual(changed)
    expect(changed).toHaveLength(1)
  })
})
