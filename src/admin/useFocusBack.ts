'use client'

import { type RefObject, useRef } from 'react'

/**
 * What gets the focus once a dialog is gone, in place of the button that was pressed, which may be
 * gone as well.
 * @returns where it goes, an element that takes it (`tabIndex={-1}`), and what sends it there
 */
export function useFocusBack<E extends HTMLElement>(): [RefObject<E | null>, () => void] {
  const place = useRef<E>(null)
  // Nothing behind a dialog takes the focus: it is still there while its own button is handled.
  return [place, () => void setTimeout(() => place.current?.focus())]
}
