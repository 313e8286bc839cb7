'use client'

import { Button, toast, useConfig } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useGuide } from '../desk/useGuide.ts'
import { useWords } from '../useWords.ts'

/** The way back to the first steps, for those who closed them. */
export function GuideAgain() {
  const { t } = useWords()
  const { routes } = useConfig().config
  const router = useRouter()
  const setClosed = useGuide()
  const [busy, setBusy] = useState(false)

  async function show() {
    setBusy(true)
    if (await setClosed(false)) return router.push(routes.admin)
    setBusy(false)
    toast.error(t('workflow:failed'))
  }

  return (
    <Button
      buttonStyle="secondary"
      disabled={busy}
      id="show-guide"
      margin={false}
      onClick={show}
      size="small"
    >
      {t('guide:again')}
    </Button>
  )
}
