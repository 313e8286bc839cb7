import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pageText, plainWords } from '../../../src/domain/sources/pageText.ts'

describe('the words of a page', () => {
  it.each([
    ['<p>断缴三个月</p><p>恢复待遇</p>', '断缴三个月 恢复待遇'],
    ['断<b>缴</b>三<span class="n">个</span>月', '断缴三个月'],
    ['一行<br>又一行<br/>第三行', '一行 又一行 第三行'],
    ['<table><tr><td>甲</td><td>乙</td></tr></table>', '甲 乙'],
    ['  断缴 \n\t 三个月&nbsp;　内  ', '断缴 三个月 内'],
    ['<script>var a = "<p>不是文字</p>"</script>文字', '文字'],
    ['<SCRIPT type="a">x</SCRIPT\n>文字', '文字'],
    ['<script>if (a < b) "</scripture>"</script>文字', '文字'],
    ['<style>p { color: red }</style>文字<noscript>请启用脚本</noscript>', '文字'],
    ['<script>没有结尾', ''],
    ['<script src="a.js"/>文字', '文字'],
    ['<svg/>文字<svg><text>图</text></svg>', '文字'],
    ['<!-- <p>注释</p> -->文字<!-- 没有结尾 ', '文字'],
    ['<!DOCTYPE html><?xml version="1.0"?>文字', '文字'],
    ['<p title="a > b" data-x=\'>\'>文字</p>', '文字'],
    ['<p title="没有结尾>文字', ''],
    ['缴费 < 3 个月 <3', '缴费 < 3 个月 <3'],
    [
      '&lt;b&gt; &amp;amp; &#20013;&#x6587; &hellip; &unknown; &copy',
      '<b> &amp; 中文 … &unknown; &copy',
    ],
    ['&#0;&#xD800;&#99999999;', '\ufffd\ufffd\ufffd'],
    ['软\u00ad连\u200b字\ufeff符', '软连字符'],
    ['e\u0301', '\u00e9'],
    ['正文<p>浏览次数：1,234 次</p>结尾', '正文 结尾'],
    ['今天是2026年11月22日 星期日 正文', '正文'],
    ['截至今天，2026年11月22日起施行', '截至今天，2026年11月22日起施行'],
    ['', ''],
  ])('of %j are %j', (html, words) => expect(pageText(html)).toBe(words))

  const words = fc
    .array(fc.constantFrom('断缴', '三个月', '2026', 'a', '5%'), { minLength: 1 })
    .map((list) => list.join(' '))
  const noise = fc.constantFrom(
    '<script>document.write("<p>x</p>")</script>',
    '<style>a{}</style>',
    '<!-- 2026-11-22 10:00:00 -->',
    '<input type="hidden" value="token>">',
    '\n\n\t ',
    '<div class="a b">',
    '</div>',
  )

  it('do not depend on scripts, styles, comments and layout', () => {
    fc.assert(
      fc.property(words, fc.array(noise), fc.array(noise), (text, before, behind) => {
        expect(pageText(`${before.join('')}<p>${text}</p>${behind.join('')}`)).toBe(text)
      }),
    )
  })

  it('hold no markup and no run of blanks, whatever the page', () => {
    const pieces = ['<', '>', '"', '<p>', '</p>', '<script>', '</script>', '<!--', '-->', 'a', ' ']
    const page = fc.string({ unit: fc.constantFrom(...pieces) })
    fc.assert(
      fc.property(page, (html) => {
        const text = pageText(html)
        expect(text).toBe(plainWords(text))
        expect(text).not.toMatch(/<\/?p>|<\/?script>|<!--|\s\s|^\s|\s$/)
      }),
    )
  })

  it.each([
    '<',
    '<a ',
    '<a "',
    '<script>',
    '<!--',
    '</script',
    '&#',
    '浏览次数 ',
    '<p>',
    '< ',
    '<!',
  ])(
    'are found in time in a page of nothing but %j',
    (piece) => {
      const html = piece.repeat(Math.ceil(2_000_000 / piece.length))
      // Quadratic time would be hours.
      expect(pageText(html)).toBeTypeOf('string')
    },
    60_000,
  )
})
