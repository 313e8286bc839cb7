import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldText, writtenSpan } from '../../../../src/domain/accuracy/signals/foldText.ts'

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('A', '1', ' ', '　', '账', '，', '\r\n') }),
)

describe('a text as the rules read it', () => {
  it.each([
    ['个人帐户 ：余额', '个人账户:余额'],
    ['２０２５年　１２月', '2025年12月'],
    ['12 + 3 = 15', '12 + 3 = 15'],
    ['VPN  虚拟', 'VPN虚拟'],
    ['A  B', 'A B'],
    ['一\r\n二\u2028三', '一\n\n二\n三'],
    ['2024—2025', '2024-2025'],
    [' 余 额\u200b ', '余额'],
  ])('%j is read as %j', (written, plain) => {
    expect(foldText(written).plain).toBe(plain)
  })

  it('leads back to what was written', () => {
    fc.assert(
      fc.property(anyText, (written) => {
        const text = foldText(written)
        expect(text.even).toHaveLength(written.length)
        expect(text.places).toHaveLength(text.plain.length)
        for (let at = 0; at < text.plain.length; at++) {
          const { start, end } = writtenSpan(text, at, at + 1)
          expect(end).toBe(start + 1)
          expect(text.even[start]).toBe(text.plain[at])
        }
      }),
    )
  })
})
