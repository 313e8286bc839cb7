'use client'

import { type RefObject, useEffect } from 'react'

/**
 * Keeps the keys pressed in an element from the form around it: Ctrl+S in a comment saves neither
 * the article nor the page. On the element itself, since both React and Payload listen on the
 * document, where it would be too late to stop one of them.
 */
export function useOwnKeys(element: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const node = element.current
    const keep = (event: KeyboardEvent) => {
      event.stopPropagation()
      const saves = event.key.toLowerCase() === 's' && (event.ctrlKey || event.metaKey)
      if (saves) event.preventDefault()
    }
    node?.addEventListener('keydown', keep)
    return () => node?.removeEventListener('keydown', keep)
  })
}
