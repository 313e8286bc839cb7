import { describe, expect, it } from 'vitest'
import { findSignals } from '../../../../src/domain/accuracy/signals/findSignals.ts'
import { signalIds } from '../../../../src/domain/accuracy/signals/signals.ts'
import { en } from '../../../../src/platform/translations/en.ts'
import { zh } from '../../../../src/platform/translations/zh.ts'
import { heldOut } from './heldOut.ts'
import { labelled } from './labelled.ts'
import { sampleArticle } from './sampleArticle.ts'

const found = [...labelled, ...heldOut].flatMap(({ article }) =>
  findSignals(sampleArticle(article)),
)
const namesIn = (message: string) => [...message.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name)

describe('the message of a signal', () => {
  it.each(signalIds)('%s says only what its findings tell, in both languages', (id) => {
    const findings = found.filter(({ signal }) => signal === id)
    expect(findings.length).toBeGreaterThan(0)
    for (const message of [zh.signal[id], en.signal[id]])
      for (const { data } of findings)
        for (const name of namesIn(message)) expect(data).toHaveProperty(String(name))
    expect(namesIn(zh.signal[id]).sort()).toEqual(namesIn(en.signal[id]).sort())
  })
})
