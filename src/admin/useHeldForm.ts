'use client'

import { type RefObject, useEffect } from 'react'

/**
 * Keeps hands off the fields of the form around an element for a while: what was typed while the
 * article moves would be lost when the view is drawn afresh.
 */
export function useHeldForm(within: RefObject<HTMLElement | null>, held: boolean): void {
  useEffect(() => {
    const fields = within.current?.closest('form')?.querySelector('.document-fields')
    fields?.toggleAttribute('inert', held)
    return () => fields?.removeAttribute('inert')
  }, [within, held])
}
