'use client'

import { type KeyboardEvent, useCallback, useState } from 'react'

/**
 * Which branches are open and which entry the keyboard is at, by the pattern of WAI-ARIA: one entry
 * takes the focus; up and down, Home and End go through what is shown, right opens and goes in, left
 * closes and goes out, and a letter goes to the next entry that begins with it.
 */
export function useTreeKeys() {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const [current, setCurrent] = useState<string>()

  const show = useCallback((id: string, shown: boolean) => {
    setOpen((before) => {
      const after = new Set(before)
      if (shown) after.add(id)
      else after.delete(id)
      return after
    })
  }, [])

  /** What a key does that is pressed at an entry. */
  function press(event: KeyboardEvent<HTMLElement>) {
    const item = event.currentTarget
    const tree = item.closest('[role=tree]')
    const items = [...(tree?.querySelectorAll<HTMLElement>('[role=treeitem]') ?? [])]
    const at = items.indexOf(item)
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const { id = '' } = item.dataset
    const expanded = item.getAttribute('aria-expanded')
    const acts = new Map([
      ['ArrowDown', () => items[at + 1]?.focus()],
      ['ArrowUp', () => items[at - 1]?.focus()],
      ['Home', () => items[0]?.focus()],
      ['End', () => items.at(-1)?.focus()],
      ['ArrowRight', () => (expanded === 'true' ? items[at + 1]?.focus() : show(id, true))],
      ['ArrowLeft', () => (expanded === 'true' ? show(id, false) : above(item)?.focus())],
    ])
    if (event.key === 'ArrowRight' && expanded === null) return
    const isLetter = event.key.length === 1 && event.key !== ' '
    const act = acts.get(event.key) ?? (isLetter && (() => seek(items, at, event.key)))
    if (!act) return
    event.preventDefault()
    act()
  }

  return { open, show, current, setCurrent, press }
}

export type TreeKeys = ReturnType<typeof useTreeKeys>

const above = (item: HTMLElement) =>
  item.closest('[role=group]')?.parentElement?.querySelector<HTMLElement>('[role=treeitem]')

/** Goes to the next entry that begins with a letter, beginning anew at the end. */
function seek(items: readonly HTMLElement[], at: number, letter: string) {
  const begins = (item: HTMLElement) =>
    item.dataset.name?.toLowerCase().startsWith(letter.toLowerCase())
  const after = [...items.slice(at + 1), ...items.slice(0, at)]
  after.find(begins)?.focus()
}
