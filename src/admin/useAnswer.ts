'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { useApi } from './useApi.ts'

/**
 * What the server answers to a question, a path below `/api`, asked again when the path changes and
 * on demand. What was answered before stays until the next answer is there.
 */
export function useAnswer<Answer>(path: string | undefined) {
  const ask = useApi()
  const [state, setState] = useState<{ path: string; answer: Answer }>()
  const [failed, setFailed] = useState(false)
  const [loading, setLoading] = useState(false)
  const latest = useRef(0)

  const load = useCallback(async () => {
    if (path === undefined) return
    latest.current += 1
    const mine = latest.current
    setLoading(true)
    const answer = await ask(path)
    // Whoever asked later is answered.
    if (mine !== latest.current) return
    setLoading(false)
    setFailed(answer === null)
    if (answer !== null) setState({ path, answer: answer as Answer })
  }, [ask, path])

  useEffect(() => {
    load()
  }, [load])

  return { answer: state?.path === path ? state?.answer : undefined, failed, loading, reload: load }
}
