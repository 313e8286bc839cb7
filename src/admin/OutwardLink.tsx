import type { ReactNode } from 'react'

/** A link to a page elsewhere, opened beside this one; the words alone where there is no address. */
export function OutwardLink({ url, children }: { url?: string | null; children: ReactNode }) {
  if (!url) return children
  return (
    <a href={url} rel="noreferrer" target="_blank">
      {children}
    </a>
  )
}
