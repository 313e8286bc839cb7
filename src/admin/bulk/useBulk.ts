'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import type { Outcome } from '../useSend.ts'
import { useWords } from '../useWords.ts'
import { takeEach } from './takeEach.ts'
import { type Chosen, useChosen } from './useChosen.ts'

export type BulkAct = 'assign' | 'submit' | 'flag' | 'verify'

/** What became of one article: nothing went wrong, or this did, in words. */
export type Result = Chosen & { problem: string | null }

/** An act on several articles, under way or over. */
export type Run = { act: BulkAct; total: number; done: number; results: readonly Result[] | null }

/**
 * The way to act on all articles that are ticked in the list, one by one through the doors that
 * each has for itself: the server decides on every one. Those it refuses stay ticked.
 */
export function useBulk() {
  const { t, explainAll } = useWords()
  const router = useRouter()
  const { count, read, tickOnly } = useChosen()
  const [run, setRun] = useState<Run>()
  const isShown = useRef(true)
  const isRunning = run !== undefined && run.results === null

  // What is under way goes on while another screen is looked at, and must leave that one alone.
  useEffect(() => {
    isShown.current = true
    return () => {
      isShown.current = false
    }
  }, [])

  // It ends with the page.
  useEffect(() => {
    if (!isRunning) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [isRunning])

  /** Begins; gives what kept it from beginning, in words. */
  async function begin(
    act: BulkAct,
    perform: (article: Chosen) => Promise<Outcome>,
  ): Promise<readonly string[]> {
    const articles = await read()
    if (!articles) return [t('bulk:notRead')]
    const total = articles.length
    setRun({ act, total, done: 0, results: null })
    // Not waited for: the question is answered, and the bar tells how far it is.
    takeEach(
      articles,
      async (article): Promise<Result> => {
        const outcome = await perform(article)
        return { ...article, problem: outcome.done ? null : explainAll(outcome.refusals) }
      },
      (done) => setRun({ act, total, done, results: null }),
    ).then((results) => {
      if (!isShown.current) return
      setRun({ act, total, done: total, results })
      tickOnly(results.filter(({ problem }) => problem !== null).map(({ id }) => id))
      redraw()
    })
    return []
  }

  /**
   * Reads the list anew. Its whole query stands in the address, where Payload put it without telling
   * the router: refreshed from what the router knows, the list would forget what is ticked.
   */
  function redraw() {
    router.replace(`${window.location.pathname}${window.location.search}`, { scroll: false })
    router.refresh()
  }

  return { count, run, isRunning, begin, dismiss: () => setRun(undefined) }
}
