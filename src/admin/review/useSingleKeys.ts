'use client'

import { usePreferences } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

/** Where Payload keeps the choice, for each user. */
const preference = 'single-keys'

type Choice = { off: boolean }

/**
 * Whether the user wants single keys to do something, and the way to choose. Whoever speaks to
 * their computer, or rests a hand on it, presses keys unawares (WCAG 2.1.4). None does anything
 * until the choice is known.
 */
export function useSingleKeys() {
  const { getPreference, setPreference } = usePreferences()
  const [on, setOn] = useState(false)

  useEffect(() => {
    let left = false
    getPreference<Choice | undefined>(preference).then((choice) => {
      if (!left) setOn(!choice?.off)
    })
    return () => {
      left = true
    }
  }, [getPreference])

  function choose(wanted: boolean) {
    setOn(wanted)
    setPreference<Choice>(preference, { off: !wanted })
  }

  return { on, choose }
}

export type SingleKeys = ReturnType<typeof useSingleKeys>
