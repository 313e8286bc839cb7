'use client'

import { SaveDraftButton } from '@payloadcms/ui'
import { SaveConflictDialog } from './SaveConflictDialog.tsx'
import { useSaveConflict } from './useSaveConflict.ts'

/** Payload's own button, and a way out when somebody else saved the article first. */
export function SaveDraft() {
  const { inConflict, close } = useSaveConflict()
  return (
    <>
      <SaveDraftButton />
      {inConflict && <SaveConflictDialog onClose={close} />}
    </>
  )
}
