import { anchor, bare } from '../../domain/comments/passage.ts'
import { commentedElement, rangeOf, rawPosition } from './commentedElement.ts'
import type { SelectedPassage } from './useSelectedPassage.ts'

/** The name that the style sheet marks passages by. */
const highlight = 'commented-passage'

/** How long a tab may take to open, and a save to end, in milliseconds. */
const patience = 2_000

/**
 * Brings a passage into view in the form around an element and marks it, on its tab if need be.
 * The text on the screen may have been edited since: the quote is taken where it stands nearest.
 * Gives whether it is there.
 */
export async function showPassage(within: HTMLElement, passage: SelectedPassage): Promise<boolean> {
  const form = within.closest('form')
  const element = form && (await openedElement(form, passage))
  if (!element) return false
  const found = markIn(element, passage)
  if (found) found.scrollIntoView({ block: 'center', behavior: motion() })
  return found !== null
}

/** Marks a passage where it stands, without moving the view. Inputs are left alone. */
export function markPassage(within: HTMLElement, passage: SelectedPassage): void {
  const form = within.closest('form')
  const element = form && commentedElement(form, passage.field)
  if (element && !(element instanceof HTMLInputElement)) markIn(element, passage)
}

/** Takes the mark away. */
export function unmarkPassage(): void {
  if ('highlights' in CSS) CSS.highlights.delete(highlight)
}

/** Marks the passage and gives the element to scroll to. */
function markIn(element: HTMLElement, { quote, start }: SelectedPassage): Element | null {
  unmarkPassage()
  const text = element instanceof HTMLInputElement ? element.value : (element.textContent ?? '')
  const place = anchor(text, quote, start)
  if (!place) return null
  const end = place.start + bare(quote).length
  if (element instanceof HTMLInputElement) {
    const [from, to] = [rawPosition(text, place.start), rawPosition(text, end - 1) + 1]
    element.dataset.shown = `${from}-${to}`
    element.focus({ preventScroll: true })
    element.setSelectionRange(from, to)
    return element
  }
  const range = rangeOf(element, place.start, end)
  if (!range) return null
  if ('highlights' in CSS) CSS.highlights.set(highlight, new Highlight(range))
  else element.ownerDocument.getSelection()?.setBaseAndExtent(...edgesOf(range))
  return range.startContainer.parentElement
}

const edgesOf = ({ startContainer, startOffset, endContainer, endOffset }: Range) =>
  [startContainer, startOffset, endContainer, endOffset] as const

/**
 * The element of a text; all of them are on the first tab, which is opened when it is not. While
 * the form is being saved its inputs take no selection, so that is waited for.
 */
async function openedElement(
  form: HTMLElement,
  { field }: SelectedPassage,
): Promise<HTMLElement | null> {
  if (!commentedElement(form, field)) {
    form.querySelector<HTMLElement>('.tabs-field__tab-button')?.click()
  }
  const deadline = Date.now() + patience
  while (!isReady(commentedElement(form, field)) && Date.now() < deadline) {
    await new Promise((resolve) => requestAnimationFrame(resolve))
  }
  return commentedElement(form, field)
}

const isReady = (element: HTMLElement | null): boolean =>
  element !== null && !(element instanceof HTMLInputElement && element.disabled)

const motion = (): ScrollBehavior =>
  window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth'
