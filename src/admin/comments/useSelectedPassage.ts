'use client'

import { type RefObject, useEffect, useState } from 'react'
import { type CommentedField, commentedFields } from '../../domain/comments/commentedText.ts'
import { commentLimits } from '../../domain/comments/readComment.ts'
import { bareLength, commentedElement } from './commentedElement.ts'

/** What the user selected in one of the article's texts. */
export type SelectedPassage = { field: CommentedField; quote: string; start: number }

/**
 * The passage last selected in the form around `panel`. It outlasts the moment the focus leaves
 * the text, so that a comment on it can be written, and goes when the caret is put elsewhere in
 * the texts; while `held` it stays, whatever else is selected.
 */
export function useSelectedPassage(panel: RefObject<HTMLElement | null>, held: boolean) {
  const [passage, setPassage] = useState<SelectedPassage>()

  useEffect(() => {
    const look = () => {
      const form = panel.current?.closest('form')
      // Some browsers keep what was selected in the text while a comment is written.
      if (!form || panel.current?.contains(document.activeElement)) return
      for (const field of commentedFields) {
        const element = commentedElement(form, field)
        const selected = element && selectedIn(element)
        if (selected === 'elsewhere' || !element) continue
        const next = selected ? { field, ...selected } : undefined
        setPassage((current) => (held && current ? current : next))
      }
    }
    // The selection of an input is told on the input in some browsers, on the page in others.
    document.addEventListener('selectionchange', look)
    document.addEventListener('select', look)
    return () => {
      document.removeEventListener('selectionchange', look)
      document.removeEventListener('select', look)
    }
  }, [panel, held])

  return { passage, drop: () => setPassage(undefined) }
}

type Selected = Omit<SelectedPassage, 'field'> | null

/** What is selected in an element: nothing yet (`null`) where only the caret stands in it. */
function selectedIn(element: HTMLElement): Selected | 'elsewhere' {
  return element instanceof HTMLInputElement ? selectedInInput(element) : selectedInText(element)
}

function selectedInInput(input: HTMLInputElement): Selected | 'elsewhere' {
  const { selectionStart, selectionEnd, value } = input
  if (input.ownerDocument.activeElement !== input) return 'elsewhere'
  if (selectionStart === null || selectionEnd === null) return null
  // The selection that shows an older comment's passage is no wish to comment on it again.
  if (input.dataset.shown === `${selectionStart}-${selectionEnd}`) return 'elsewhere'
  return quoted(value.slice(selectionStart, selectionEnd), value.slice(0, selectionStart))
}

function selectedInText(element: HTMLElement): Selected | 'elsewhere' {
  const selection = element.ownerDocument.getSelection()
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined
  if (!selection || !range || !element.contains(range.startContainer)) return 'elsewhere'
  const before = element.ownerDocument.createRange()
  before.setStart(element, 0)
  before.setEnd(range.startContainer, range.startOffset)
  // A selection may be drawn beyond the last line, out of the editor.
  const inside = range.cloneRange()
  if (!element.contains(range.endContainer)) inside.setEnd(element, element.childNodes.length)
  // As the selection reads, with its lines apart, unless it holds more than the text.
  const [shown, plain] = [selection.toString(), inside.toString()]
  const quote = bareLength(shown) === bareLength(plain) ? shown : plain
  return quoted(quote, before.toString())
}

function quoted(selected: string, before: string): Selected {
  const quote = selected.replace(/\s+/g, ' ').trim().slice(0, commentLimits.quote)
  return quote === '' ? null : { quote, start: bareLength(before) }
}
