'use client'

import { useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useId, useRef, useState } from 'react'
import { slugs } from '../slugs.ts'
import { useWords } from './useWords.ts'

type Article = { id: string; title: string; slug: string }

/** How long the typing must rest before it is searched for, in milliseconds. */
const rest = 250

/**
 * Asks which article takes the place of the one on the screen, none or one that the server offers,
 * found by its title. The form gets its id under `name`.
 */
export function ReplacementField({ name }: { name: string }) {
  const { t } = useWords()
  const { id: article } = useDocumentInfo()
  const { serverURL, routes } = useConfig().config
  const [text, setText] = useState('')
  const [found, setFound] = useState<readonly Article[]>([])
  const input = useRef<HTMLInputElement>(null)
  const id = useId()
  const chosen = found.find((one) => nameIn(found, one) === text)
  const address = `${serverURL}${routes.api}/${slugs.articles}/${article}/replacements`

  useEffect(() => {
    // What was chosen from the list need not be looked up again.
    if (chosen) return
    const leaving = new AbortController()
    const timer = setTimeout(async () => {
      const search = new URLSearchParams({ search: text.trim() })
      const response = await fetch(`${address}?${search}`, {
        credentials: 'include',
        signal: leaving.signal,
      }).catch(() => undefined)
      if (response?.ok) setFound((await response.json()).articles)
    }, rest)
    return () => {
      clearTimeout(timer)
      leaving.abort()
    }
  }, [address, text, chosen])

  // A title that was typed and is none must not be taken for no replacement.
  useEffect(() => {
    const isOpen = text.trim() !== '' && !chosen
    input.current?.setCustomValidity(isOpen ? t('workflow:replacementUnknown') : '')
  }, [text, chosen, t])

  return (
    <div className="transition-dialog__question">
      <label htmlFor={id}>{t('workflow:replacement')}</label>
      <input
        aria-describedby={`${id}-hint`}
        autoComplete="off"
        id={id}
        list={`${id}-list`}
        onChange={(change) => setText(change.target.value)}
        ref={input}
        type="text"
        value={text}
      />
      <datalist id={`${id}-list`}>
        {found.map((one) => (
          <option key={one.id} value={nameIn(found, one)} />
        ))}
      </datalist>
      <input name={name} type="hidden" value={chosen?.id ?? ''} />
      <small id={`${id}-hint`}>{t('workflow:replacementHint')}</small>
    </div>
  )
}

/** An article by its title, and by its slug too where another has the same. */
const nameIn = (all: readonly Article[], { title, slug }: Article): string =>
  all.filter((one) => one.title === title).length > 1 ? `${title} (${slug})` : title
