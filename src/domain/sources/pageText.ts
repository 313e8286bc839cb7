import { decodeReferences } from './decodeReferences.ts'

/** Elements whose content is no text: it ends at their own end tag, whatever is in it. */
const silent = ['script', 'style', 'noscript', 'template', 'svg', 'iframe', 'textarea', 'select']

/** Elements within a line; every other one ends a word. */
const inline =
  'a abbr b bdi bdo big cite code del dfn em font i ins kbd mark q s samp small span strong sub sup tt u var wbr'
const inlineElements = new Set(inline.split(' '))

const tagName = /<\/?([a-z][a-z\d:-]*)/iy

/**
 * The words of an HTML page, as one line: no tags, comments, scripts or styles, and no matter how
 * the page is laid out. It is made to be compared, not read, and takes a single pass, so that no
 * page can be made to take long.
 */
export function pageText(html: string): string {
  const words: string[] = []
  let at = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    if (open < 0) break
    words.push(html.slice(at, open))
    const { mark, end } = skipMarkup(html, open)
    words.push(mark)
    at = end
  }
  if (at < html.length) words.push(html.slice(at))
  return plainWords(decodeReferences(words.join('')))
}

/** What a `<` begins: what stands for it in the text, and where it ends. */
function skipMarkup(html: string, open: number): { mark: string; end: number } {
  if (html.startsWith('<!--', open)) return { mark: '', end: after(html, '-->', open + 4) }
  if (/[!?]/.test(html[open + 1] ?? '')) return { mark: '', end: after(html, '>', open + 2) }
  tagName.lastIndex = open
  const tag = tagName.exec(html)
  const name = tag?.[1]?.toLowerCase()
  if (!tag || name === undefined) return { mark: '<', end: open + 1 }
  const end = afterTag(html, open + tag[0].length)
  const mark = inlineElements.has(name) ? '' : ' '
  const hasContent = html[open + 1] !== '/' && html[end - 2] !== '/'
  return { mark, end: hasContent && silent.includes(name) ? afterElement(html, name, end) : end }
}

/** Behind the next `mark`; without one, everything that is left is skipped, as browsers do. */
function after(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from)
  return found < 0 ? html.length : found + mark.length
}

const tagPart = /["'>]/g

/** Behind a tag; a `>` in a quoted value does not end it. */
function afterTag(html: string, from: number): number {
  let at = from
  for (;;) {
    tagPart.lastIndex = at
    const part = tagPart.exec(html)
    if (!part) return html.length
    if (part[0] === '>') return part.index + 1
    at = after(html, part[0], part.index + 1)
  }
}

function afterElement(html: string, name: string, from: number): number {
  const ending = new RegExp(`</${name}(?=[\\s/>])`, 'gi')
  ending.lastIndex = from
  return ending.exec(html) ? after(html, '>', ending.lastIndex) : html.length
}

/** How often a page was read, and what day it is, say nothing of what it says. */
const counters =
  /(?:浏览|阅读|点击|访问)(?:次数|人数|总量|量|数)\s?[:：]?\s?[\d,]+\s?(?:次|人)?|今天是\s?\d{4}年\d{1,2}月\d{1,2}日(?:\s?(?:星期|周)[一二三四五六日天])?/g

/** A text as one line: every run of white space is one blank, what has no width is nothing. */
export const plainWords = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .replace(counters, '')
    .replace(/ {2,}/g, ' ')
    .trim()
