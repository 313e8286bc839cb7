'use client'

import type { ReactNode } from 'react'
import { Failure } from './Failure.tsx'
import { useSlow } from './useSlow.ts'
import './answered.css'

type Props<Answer> = {
  answer: Answer | undefined
  failed: boolean
  onRetry: () => void
  /** What is said while the first answer is long in coming, and where none came. */
  waiting: string
  failure: string
  children: (answer: Answer) => ReactNode
}

/** What the server answered, or where that stands; an earlier answer stays when asking again fails. */
export function Answered<Answer>(props: Props<Answer>) {
  const { answer, failed, onRetry, waiting, failure, children } = props
  const isWaiting = answer === undefined && !failed
  const slow = useSlow(isWaiting)
  return (
    <>
      {answer !== undefined && children(answer)}
      {isWaiting && (
        <p className="answered__waiting" role="status">
          {slow && waiting}
        </p>
      )}
      {failed && <Failure onRetry={onRetry} words={failure} />}
    </>
  )
}
