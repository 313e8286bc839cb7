'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useEffect } from 'react'
import type { ListedAccuracy } from '../../domain/accuracy/listedAccuracy.ts'
import { slugs } from '../../slugs.ts'
import { useAnswer } from '../useAnswer.ts'
import { findingsChanged } from '../useFindings.ts'
import { useSend } from '../useSend.ts'
import { useWords } from '../useWords.ts'

/**
 * The accuracy of the article on the screen, and the way to change it: `act` sends what the user
 * wants below `/api` and gives what went wrong, in words. What was done is shown at once.
 */
export function useAccuracy() {
  const { id } = useDocumentInfo()
  const { explainEach } = useWords()
  const send = useSend()
  const address = `/${slugs.articles}/${id}`
  const { answer, failed, reload } = useAnswer<ListedAccuracy>(
    id === undefined ? undefined : `${address}/accuracy`,
  )

  // What the checks find and what is doubted both stand in the way of an approval.
  useEffect(() => {
    window.addEventListener(findingsChanged, reload)
    return () => window.removeEventListener(findingsChanged, reload)
  }, [reload])

  async function act(path: string, body: object): Promise<readonly string[]> {
    const outcome = await send(path, body)
    if (outcome.done) {
      window.dispatchEvent(new Event(findingsChanged))
      return []
    }
    return explainEach(outcome.refusals)
  }

  return {
    accuracy: answer,
    failed,
    retry: reload,
    verify: (body: object) => act(`${address}/verify`, body),
    raise: (body: object) => act(`${address}/flags`, body),
    resolve: (flag: string, body: object) => act(`/${slugs.accuracyFlags}/${flag}/resolve`, body),
  }
}
