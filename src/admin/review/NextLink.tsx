'use client'

import { Link } from '@payloadcms/ui'
import { useWords } from '../useWords.ts'

type Props = {
  address: string | null | undefined
  title: string | undefined
  /** The key that does the same, where keys are wanted. */
  shortcut: string | false
}

/** The way to the next article that waits for this reviewer; in words where there is none. */
export function NextLink({ address, title, shortcut }: Props) {
  const { t } = useWords()
  if (address === undefined) return null
  if (address === null) return <span className="review__next">{t('review:queueEmpty')}</span>
  return (
    <Link
      aria-keyshortcuts={shortcut || undefined}
      className="review__next"
      href={address}
      prefetch={false}
    >
      {t('review:next')} <span>{title}</span>
    </Link>
  )
}
