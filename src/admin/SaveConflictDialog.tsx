'use client'

import { Button, toast, useConfig, useForm } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { slugs } from '../slugs.ts'
import { copyOf } from './copyOf.ts'
import { ModalDialog } from './ModalDialog.tsx'
import { useSlow } from './useSlow.ts'
import { useWords } from './useWords.ts'

/**
 * Offered when somebody else saved first: see theirs and give up one's own, or keep one's own text
 * as a draft of its own. Neither overwrites anything.
 */
export function SaveConflictDialog({ onClose }: { onClose: () => void }) {
  const { t } = useWords()
  const { getData, setModified } = useForm()
  const { serverURL, routes } = useConfig().config
  const router = useRouter()
  const [working, setWorking] = useState(false)
  const slow = useSlow(working)

  /** Leaves the form without the question whether to: that has just been answered. */
  function leave(go: () => void) {
    setModified(false)
    setTimeout(go)
  }

  async function keepAsCopy() {
    setWorking(true)
    const title = (name: string) => t('conflict:copyTitle', { title: name })
    const response = await fetch(`${serverURL}${routes.api}/${slugs.articles}?depth=0`, {
      method: 'POST',
      credentials: 'include',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(copyOf(getData(), title)),
    }).catch(() => undefined)
    setWorking(false)
    if (!response?.ok) {
      toast.error(t('workflow:failed'))
      return
    }
    const { doc } = await response.json()
    leave(() => router.push(`${routes.admin}/collections/${slugs.articles}/${doc.id}`))
  }

  return (
    <ModalDialog heading={t('conflict:heading')} onClose={onClose}>
      <p>{t('conflict:explanation')}</p>
      <div className="transition-dialog__buttons">
        <Button buttonStyle="secondary" margin={false} onClick={onClose} size="medium">
          {t('workflow:cancel')}
        </Button>
        <Button
          buttonStyle="secondary"
          margin={false}
          onClick={() => leave(() => window.location.reload())}
          size="medium"
        >
          {t('conflict:reload')}
        </Button>
        <Button disabled={working} margin={false} onClick={keepAsCopy} size="medium">
          {slow ? t('workflow:working') : t('conflict:keep')}
        </Button>
      </div>
    </ModalDialog>
  )
}
