'use client'

import { useEffect, useRef } from 'react'

/**
 * Single keys that do what a visible control does. Off while something is being typed or asked,
 * and in combinations, which are the browser's.
 * @param on whether the user wants them at all
 */
export function useShortcuts(shortcuts: Readonly<Record<string, () => void>>, on: boolean): void {
  const current = useRef(shortcuts)
  current.current = shortcuts

  useEffect(() => {
    if (!on) return
    const press = (event: KeyboardEvent) => {
      // A key that is held down is pressed once: nothing is approved by a hand that rests.
      if (event.repeat) return
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      if (isTyping(event.target) || document.querySelector('dialog[open]')) return
      const act = current.current[event.key]
      if (!act) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [on])
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.closest('input, textarea, select') !== null)
