import { describe, expect, it } from 'vitest'
import { refusalMessage } from '../../src/access/refusalMessage.ts'
import type { Refusal } from '../../src/domain/refusal.ts'

/** Says a refusal with a translator that notes what it is asked for. */
function say(refusal: Refusal) {
  const asked: string[] = []
  const t = (key: string, variables?: Record<string, unknown>) => {
    asked.push(key)
    return variables ? `${key} ${variables.fields}` : `<${key}>`
  }
  return { message: refusalMessage({ t: t as never }, refusal), asked }
}

describe('a refusal in words', () => {
  it('names what an article lacks by the labels on the screen', () => {
    const { message } = say({ code: 'incomplete', fields: ['body', 'sources'] })
    expect(message).toBe('refusal:incomplete <field:body>, <field:sources>')
  })

  it('quotes what was found, each once, where a finding is in the way', () => {
    const said: unknown[] = []
    const t = (_: string, variables: unknown) => said.push(variables)
    const findings = ['尚未找到', '套现', '套现'].map((quote, index) => ({
      id: String(index),
      signal: 'not-found',
      field: 'body',
      quote,
    }))
    refusalMessage({ t: t as never }, { code: 'blocking_finding', findings })
    expect(said).toMatchObject([{ findings: '“尚未找到”, “套现”' }])
  })

  it('looks up nothing that a stranger sent: a missing key would be written to the log', () => {
    const { message, asked } = say({ code: 'unknown_field', fields: ['sent.by.a.stranger'] })
    expect(message).toBe('refusal:unknown_field sent.by.a.stranger')
    expect(asked).toEqual(['refusal:unknown_field'])
  })
})
