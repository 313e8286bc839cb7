import type { CommentedField } from '../../domain/comments/commentedText.ts'
import { bare } from '../../domain/comments/passage.ts'

/** Where each commented text stands on the screen: two inputs, and the editor of the body. */
const selectors: Record<CommentedField, string> = {
  title: '#field-title',
  shortAnswer: '#field-shortAnswer',
  body: '[data-lexical-editor]',
}

/** The element that shows one of the article's texts, in its form; null while its tab is closed. */
export const commentedElement = (form: ParentNode, field: CommentedField): HTMLElement | null =>
  form.querySelector<HTMLElement>(selectors[field])

/** How many characters stand before a position in a text, white space not counted. */
export const bareLength = (text: string): number => bare(text).length

/**
 * From a position that counts no white space to one in the text as it is: that of the character
 * itself, so that what is skipped stays before it.
 */
export function rawPosition(text: string, position: number): number {
  let left = position
  for (let at = 0; at < text.length; at += 1) {
    if (bare(text.charAt(at)) === '') continue
    if (left === 0) return at
    left -= 1
  }
  return text.length
}

/** The stretch of an element's text nodes from one such position to another. */
export function rangeOf(element: HTMLElement, start: number, end: number): Range | null {
  const range = element.ownerDocument.createRange()
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  let before = 0
  let begun = false
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue ?? ''
    const after = before + bareLength(text)
    if (!begun && start < after) {
      range.setStart(node, rawPosition(text, start - before))
      begun = true
    }
    if (begun && end <= after) {
      range.setEnd(node, rawPosition(text, end - 1 - before) + 1)
      return range
    }
    before = after
  }
  return null
}
