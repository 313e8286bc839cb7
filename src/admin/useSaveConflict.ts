'use client'

import {
  useConfig,
  useDocumentInfo,
  useForm,
  useFormModified,
  useFormProcessing,
} from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import { slugs } from '../slugs.ts'

/**
 * Whether the last save was refused because the article has moved on. The form does not hand on
 * the server's answer, so a save that leaves it modified asks which revision is current.
 */
export function useSaveConflict(): { inConflict: boolean; close: () => void } {
  const { id } = useDocumentInfo()
  const { serverURL, routes } = useConfig().config
  const { getDataByPath } = useForm()
  const modified = useFormModified()
  const processing = useFormProcessing()
  const wasProcessing = useRef(false)
  const [inConflict, setInConflict] = useState(false)

  useEffect(() => {
    const justEnded = wasProcessing.current && !processing
    wasProcessing.current = processing
    if (!justEnded || !modified || id === undefined) return
    const address = `${serverURL}${routes.api}/${slugs.articles}/${id}/transitions`
    fetch(address, { credentials: 'include' })
      .then((response) => (response.ok ? response.json() : undefined))
      .then((standing: { revision: number } | undefined) => {
        const ours = Number(getDataByPath('workflow.revision'))
        if (standing && standing.revision > ours) setInConflict(true)
      })
      // The refusal itself has been shown; this was only to offer more.
      .catch(() => setInConflict(false))
  }, [processing, modified, id, serverURL, routes.api, getDataByPath])

  return { inConflict, close: () => setInConflict(false) }
}
