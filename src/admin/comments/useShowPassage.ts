'use client'

import { toast } from '@payloadcms/ui'
import type { RefObject } from 'react'
import { useWords } from '../useWords.ts'
import { showPassage } from './showPassage.ts'
import type { SelectedPassage } from './useSelectedPassage.ts'

/** A way to show a passage in the form around `panel`; says so where the text does not have it. */
export function useShowPassage(panel: RefObject<HTMLElement | null>) {
  const { t } = useWords()
  return async (passage: SelectedPassage | null) => {
    const isThere = passage && panel.current && (await showPassage(panel.current, passage))
    if (!isThere) toast.error(t('comments:notShown'))
  }
}
