'use client'

import { Link, useConfig } from '@payloadcms/ui'
import { useWords } from '../useWords.ts'
import { helpAddress } from './places.ts'
import '../inbox.css'

/** The way to the help page, on every page. */
export function HelpLink() {
  const { t } = useWords()
  const { routes } = useConfig().config
  return (
    <Link
      aria-label={t('help:heading')}
      className="help-link"
      href={`${routes.admin}${helpAddress()}`}
      prefetch={false}
      title={t('help:heading')}
    >
      <svg aria-hidden="true" fill="none" height="18" viewBox="0 0 18 18" width="18">
        <circle cx="9" cy="9" r="7.3" stroke="currentColor" strokeWidth="1.4" />
        <path
          d="M6.8 7a2.2 2.2 0 1 1 3.3 1.9c-.7.4-1.1.8-1.1 1.6M9 12.6v.9"
          stroke="currentColor"
          strokeWidth="1.4"
        />
      </svg>
    </Link>
  )
}
