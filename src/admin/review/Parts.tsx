'use client'

import type { Part } from '../../domain/comparison/diffText.ts'
import { useWords } from '../useWords.ts'

type Props = {
  parts: readonly Part[]
  /** The text as it is now, without what it was: where all of it is new. */
  plain?: boolean
}

/** A text with what was removed struck through and what was added underlined, and said in words. */
export function Parts({ parts, plain = false }: Props) {
  const { t } = useWords()
  if (plain) return parts.map(({ kind, text }) => (kind === 'removed' ? '' : text)).join('')
  return parts.map(({ kind, text }, at) => {
    const key = `${at}-${kind}`
    if (kind === 'same') return <span key={key}>{text}</span>
    const Mark = kind === 'added' ? 'ins' : 'del'
    return (
      <Mark key={key}>
        <span className="review__spoken">{t(`review:${kind}Begin`)}</span>
        {text}
        <span className="review__spoken">{t(`review:${kind}End`)}</span>
      </Mark>
    )
  })
}
