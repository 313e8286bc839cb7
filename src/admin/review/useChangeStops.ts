'use client'

import { type RefObject, useCallback, useEffect, useState } from 'react'

/**
 * The changes on the screen as stops on a way: how many there are, which one is in view, and the
 * steps to the next, the one before and any of them.
 * @param shown what is on the screen; another one begins anew
 */
export function useChangeStops(within: RefObject<HTMLElement | null>, shown: unknown) {
  const [at, setAt] = useState(-1)
  const [count, setCount] = useState(0)

  const stops = useCallback(
    () => [...(within.current?.querySelectorAll<HTMLElement>('[data-change]') ?? [])],
    [within],
  )

  // biome-ignore lint/correctness/useExhaustiveDependencies: the changes are those of what is shown
  useEffect(() => {
    setAt(-1)
    setCount(stops().length)
  }, [stops, shown])

  const go = useCallback((element: HTMLElement | null | undefined) => {
    if (!element) return
    const folded = element.closest('details')
    if (folded) folded.open = true
    element.scrollIntoView({ block: 'center', behavior: motion() })
    element.focus({ preventScroll: true })
  }, [])

  const step = useCallback(
    (by: 1 | -1) => {
      const all = stops()
      if (all.length === 0) return
      const next = at < 0 && by < 0 ? all.length - 1 : (at + by + all.length) % all.length
      setAt(next)
      go(all[next])
    },
    [at, go, stops],
  )

  const show = useCallback(
    (id: string) => {
      const element = document.getElementById(id)
      setAt(element ? stops().indexOf(element) : -1)
      go(element)
    },
    [go, stops],
  )

  return { at, count, step, show }
}

const motion = (): ScrollBehavior =>
  window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth'
