'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useEffect } from 'react'
import type { PolicyPreview } from '../../domain/accuracy/policy/policyPreview.ts'
import { slugs } from '../../slugs.ts'
import { useAnswer } from '../useAnswer.ts'

/** Which articles the policy change on the screen touches, as it was last saved. */
export function usePreview() {
  const { id, data } = useDocumentInfo()
  const { answer, failed, loading, reload } = useAnswer<PolicyPreview>(
    id === undefined ? undefined : `/${slugs.policyChanges}/${id}/preview`,
  )
  const savedAt: unknown = data?.updatedAt

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was saved may touch others
  useEffect(() => {
    reload()
  }, [reload, savedAt])

  return { preview: answer, failed, loading, retry: reload }
}
