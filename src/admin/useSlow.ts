'use client'

import { useEffect, useState } from 'react'

/** How long something may take before it is said that it does, in milliseconds. */
const patience = 400

/** Whether an answer is being waited for so long that it should be said: words that flash by disturb. */
export function useSlow(waiting: boolean): boolean {
  const [slow, setSlow] = useState(false)

  useEffect(() => {
    if (!waiting) return
    const timer = setTimeout(() => setSlow(true), patience)
    return () => {
      clearTimeout(timer)
      setSlow(false)
    }
  }, [waiting])

  return waiting && slow
}
