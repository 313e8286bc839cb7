'use client'

import { useAllFormFields } from '@payloadcms/ui'
import { useEffect } from 'react'

/** How long a row may wait to be drawn before the server is asked again, in milliseconds. */
const patience = 1_500

/**
 * Has every row that was added drawn, a source for one. What a row consists of comes from the server,
 * which Payload asks when the form differs from what the server last answered about. Where an answer
 * about an earlier edit comes in just after a row was added, Payload takes the row for answered, too,
 * and never asks. An error message of nothing is seen by nobody and makes the form differ.
 */
export function AddedRows() {
  const [fields, dispatch] = useAllFormFields()
  const [path, field] =
    Object.entries(fields).find(([, { rows }]) => rows?.some(({ isLoading }) => isLoading)) ?? []
  const message = field?.errorMessage

  useEffect(() => {
    if (path === undefined) return
    const asking = setTimeout(
      () => dispatch({ type: 'UPDATE', path, errorMessage: message === '' ? undefined : '' }),
      patience,
    )
    return () => clearTimeout(asking)
  }, [path, message, dispatch])

  return null
}
