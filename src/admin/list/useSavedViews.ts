'use client'

import { useEffect, useState } from 'react'
import { useApi } from '../useApi.ts'
import { readViews, type SavedView, withView } from './savedViews.ts'

/**
 * Where the user's own views of the list of articles are kept. They are asked for here and not of
 * Payload's hook, which answers from memory, and would not know of what was kept meanwhile.
 */
const address = '/payload-preferences/articles-views'

/**
 * The user's own views of the list of articles, kept with their other preferences, and the ways to
 * keep one more and to let one go. Both say whether it was stored.
 */
export function useSavedViews() {
  const ask = useApi()
  const [views, setViews] = useState<readonly SavedView[]>([])

  useEffect(() => {
    let left = false
    ask(address).then((answer) => {
      if (!left) setViews(readViews(answer))
    })
    return () => {
      left = true
    }
  }, [ask])

  async function store(next: readonly SavedView[]): Promise<boolean> {
    if ((await ask(address, { value: { views: next } })) === null) return false
    setViews(next)
    return true
  }

  return {
    views,
    keep: (view: SavedView) => store(withView(views, view)),
    letGo: (name: string) => store(views.filter((view) => view.name !== name)),
  }
}
