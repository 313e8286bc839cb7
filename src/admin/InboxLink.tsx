'use client'

import { Link, useConfig } from '@payloadcms/ui'
import { usePathname } from 'next/navigation'
import { useEffect, useState } from 'react'
import { slugs } from '../slugs.ts'
import { useApi } from './useApi.ts'
import { useWords } from './useWords.ts'
import './inbox.css'

const minute = 60_000

/** The way to the inbox, with how many notifications are unread, on every page. */
export function InboxLink() {
  const { t } = useWords()
  const ask = useApi()
  const { routes } = useConfig().config
  const path = usePathname()
  const [unread, setUnread] = useState(0)

  // biome-ignore lint/correctness/useExhaustiveDependencies: every page turned may have read some
  useEffect(() => {
    const count = async () => {
      const answer = await ask(`/${slugs.notifications}/count?where[readAt][exists]=false`)
      if (answer && typeof answer === 'object' && 'totalDocs' in answer) {
        setUnread(Number(answer.totalDocs))
      }
    }
    count()
    const timer = setInterval(count, minute)
    window.addEventListener('inbox-read', count)
    return () => {
      clearInterval(timer)
      window.removeEventListener('inbox-read', count)
    }
  }, [ask, path])

  return (
    <Link
      aria-label={t('inbox:open', { count: unread })}
      className="inbox-link"
      href={`${routes.admin}/collections/${slugs.notifications}`}
      prefetch={false}
      title={t('inbox:open', { count: unread })}
    >
      <svg aria-hidden="true" fill="none" height="18" viewBox="0 0 18 18" width="18">
        <path
          d="M2 10.5 4.2 3h9.6l2.2 7.5V15H2zM2 10.5h4l1 2h4l1-2h4"
          stroke="currentColor"
          strokeLinejoin="round"
          strokeWidth="1.4"
        />
      </svg>
      {unread > 0 && <span className="inbox-link__count">{unread > 99 ? '99+' : unread}</span>}
    </Link>
  )
}
