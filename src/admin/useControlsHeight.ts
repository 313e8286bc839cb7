'use client'

import { type RefObject, useEffect } from 'react'

/**
 * Tells the fields how much of the window the controls over them really take, the bar included:
 * what sticks to the top (the editor's toolbar, the side column) must not go below them. Where the
 * controls scroll away, they take nothing.
 */
export function useControlsHeight(bar: RefObject<HTMLElement | null>, shown: boolean): void {
  useEffect(() => {
    const controls = shown ? bar.current?.closest<HTMLElement>('.doc-controls') : undefined
    const fields = controls?.closest('form')?.querySelector<HTMLElement>('.document-fields')
    if (!controls || !fields) return
    const observer = new ResizeObserver(() => {
      const sticks = getComputedStyle(controls).position === 'sticky'
      const height = sticks ? controls.offsetHeight : 0
      fields.style.setProperty('--doc-controls-height', `${height}px`)
    })
    observer.observe(controls)
    return () => {
      observer.disconnect()
      fields.style.removeProperty('--doc-controls-height')
    }
  }, [bar, shown])
}
