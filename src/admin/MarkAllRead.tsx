'use client'

import { Button, toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { slugs } from '../slugs.ts'
import { useApi } from './useApi.ts'
import { useWords } from './useWords.ts'

/** Over the inbox: marks everything in it as read. */
export function MarkAllRead() {
  const { t } = useWords()
  const ask = useApi()
  const router = useRouter()

  async function markAll() {
    if (await ask(`/${slugs.notifications}/read`, {})) {
      window.dispatchEvent(new Event('inbox-read'))
      router.refresh()
    } else toast.error(t('workflow:failed'))
  }

  return (
    <Button buttonStyle="secondary" margin={false} onClick={markAll} size="small">
      {t('inbox:markAllRead')}
    </Button>
  )
}
