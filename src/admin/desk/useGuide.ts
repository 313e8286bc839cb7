'use client'

import { useRouter } from 'next/navigation'
import { useApi } from '../useApi.ts'
import { guidePreference } from './guidePreference.ts'

/**
 * A way to have the first steps shown or not, kept with the user's other preferences. Says whether
 * it was stored.
 */
export function useGuide() {
  const ask = useApi()
  const router = useRouter()
  return async (closed: boolean): Promise<boolean> => {
    const address = `/payload-preferences/${guidePreference}`
    if ((await ask(address, { value: { closed } })) === null) return false
    // The browser keeps pages as they were drawn; the first page is another now.
    router.refresh()
    return true
  }
}
