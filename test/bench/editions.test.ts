import fc from 'fast-check'
import { expect, it } from 'vitest'
import { editionIn, editionText } from './editions.ts'

it('finds the edition that a text shows, as text and as a string of bytes', () => {
  fc.assert(
    fc.property(fc.nat(), fc.string(), (number, around) => {
      const text = `${around.replaceAll('edition', '')}${editionText(number)}`
      expect(editionIn(text)).toBe(number)
      expect(editionIn(Buffer.from(text).toString('latin1'))).toBe(number)
    }),
  )
  expect(editionIn('待遇恢复')).toBe(0)
})
