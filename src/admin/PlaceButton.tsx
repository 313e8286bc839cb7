'use client'

import type { ReactNode } from 'react'
import { useWords } from './useWords.ts'

/** Words of the text that lead to where they stand in it. */
export function PlaceButton({ onShow, children }: { onShow: () => void; children: ReactNode }) {
  const { t } = useWords()
  return (
    <button className="findings__place" onClick={onShow} title={t('comments:show')} type="button">
      {children}
    </button>
  )
}
