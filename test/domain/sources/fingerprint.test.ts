import { describe, expect, it } from 'vitest'
import { decodePage } from '../../../src/domain/sources/decodePage.ts'
import { fingerprint } from '../../../src/domain/sources/fingerprint.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
/** 断缴三个月, as an old page writes it. */
const gbk = Uint8Array.from([0xb6, 0xcf, 0xbd, 0xc9, 0xc8, 0xfd, 0xb8, 0xf6, 0xd4, 0xc2])
const join = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]))

describe('a page', () => {
  it.each<[string, Uint8Array, string]>([
    ['by its header', gbk, 'text/html; charset=GBK'],
    ['by its header, in quotes', gbk, 'text/html;charset="gb18030"'],
    ['by its header, an old name', gbk, 'text/html; charset=gb2312'],
    ['by its <meta charset>', join(utf8('<meta charset="gbk">'), gbk), 'text/html'],
    [
      'by its <meta http-equiv>',
      join(utf8('<META http-equiv=Content-Type content="text/html; charset=gb2312">'), gbk),
      'text/html',
    ],
    ['as UTF-8 otherwise', utf8('断缴三个月'), 'text/html'],
    ['as UTF-8 where the name is unknown', utf8('断缴三个月'), 'text/html; charset=nonsense'],
    [
      'by its byte order mark before all',
      join(Uint8Array.from([0xef, 0xbb, 0xbf]), utf8('断缴三个月')),
      'text/html; charset=gbk',
    ],
  ])('is read %s', (_, bytes, contentType) => {
    expect(decodePage(bytes, contentType).replace(/<.*>/, '')).toBe('断缴三个月')
  })

  it('is the same document in another character set, layout or type of text', () => {
    const hash = fingerprint(utf8('<p>断缴三个月</p>'), 'text/html; charset=utf-8')
    expect(hash).toMatch(/^[\da-f]{64}$/)
    expect(fingerprint(gbk, 'text/html; charset=gbk')).toBe(hash)
    expect(fingerprint(utf8('<div>\n<b>断缴</b>三个月'), 'TEXT/HTML')).toBe(hash)
    expect(fingerprint(utf8(' 断缴三个月\n'), 'text/plain')).toBe(hash)
    expect(fingerprint(utf8('<p>断缴六个月</p>'), 'text/html')).not.toBe(hash)
  })

  it('that is no text is its bytes', () => {
    const pdf = utf8('%PDF-1.7  a')
    const hash = fingerprint(pdf, 'application/pdf')
    expect(fingerprint(pdf, '')).toBe(hash)
    expect(fingerprint(utf8('%PDF-1.7 a'), 'application/pdf')).not.toBe(hash)
  })

  it.each([
    ['<script>location.reload()</script>', 'text/html'],
    [' \n', 'text/plain'],
    ['', 'application/pdf'],
    ['', 'text/html'],
  ])('without a word says nothing: %j as %s', (text, contentType) => {
    expect(fingerprint(utf8(text), contentType)).toBeNull()
  })
})
