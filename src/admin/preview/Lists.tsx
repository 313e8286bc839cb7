'use client'

import type { PublicLink, PublicSource } from '../../domain/preview/preview.ts'
import { OutwardLink } from '../OutwardLink.tsx'
import { useWords } from '../useWords.ts'

/** What an article says that it rests on. */
export function SourceList({ sources }: { sources: readonly PublicSource[] }) {
  const { day } = useWords()
  return (
    <ul>
      {sources.map(({ title, authority, documentNumber, url, publishedOn }) => (
        <li key={`${title} ${documentNumber} ${url}`}>
          <OutwardLink url={url}>{title || url}</OutwardLink>
          <small>
            {[authority, documentNumber, publishedOn && day(publishedOn)]
              .filter(Boolean)
              .join(' · ')}
          </small>
        </li>
      ))}
    </ul>
  )
}

/** The further reading under an article. */
export function LinkList({ links }: { links: readonly PublicLink[] }) {
  return (
    <ul>
      {links.map(({ id, title, section, url }) => (
        <li key={id}>
          <OutwardLink url={url}>{title}</OutwardLink>
          {section && <small>{section}</small>}
        </li>
      ))}
    </ul>
  )
}
