'use client'

import { type ReactNode, useEffect, useRef } from 'react'
import { useWords } from '../useWords.ts'
import { mends, type Say } from './mends.ts'
import './contrast.css'

/**
 * Gives names and roles to what Payload draws without, as soon as it is drawn: programs that read
 * the screen aloud say nothing of a button that has no name. Changes no behaviour.
 */
export function MendMarkup({ children }: { children: ReactNode }) {
  const { t } = useWords()
  const say = useRef<Say>(() => '')
  say.current = (phrase, variables) => t(`screen:${phrase}`, variables)

  useEffect(() => {
    let frame = 0
    const mendAll = () => {
      frame = 0
      for (const { selector, mend } of mends) {
        for (const element of document.querySelectorAll<HTMLElement>(selector)) {
          mend(element, say.current)
        }
      }
    }
    const observer = new MutationObserver(() => {
      frame ||= requestAnimationFrame(mendAll)
    })
    observer.observe(document.body, { childList: true, subtree: true })
    mendAll()
    return () => {
      observer.disconnect()
      cancelAnimationFrame(frame)
    }
  }, [])

  return children
}
