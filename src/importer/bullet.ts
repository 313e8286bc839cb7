import type { MarkedLine } from './markLine.ts'
import { normaliseText } from './normaliseText.ts'
import type { Bullet } from './pageTypes.ts'

/** A label was bold, and its bold left a space before the colon; without that space it is text. */
const LABELLED = /^([^:\uff1a。!?;\uff01\uff1f\uff1b]{1,40}?)[\s\u200b]+([:\uff1a])(.+)$/u

/** The bullet that stands on a line; `textAt` is where its text begins after the sign. */
export function bulletOf(line: MarkedLine, textAt: number): Bullet {
  const rest = line.raw.slice(textAt)
  const place = { kind: 'bullet', start: line.start, end: line.end, line: line.number } as const
  const [, label = '', colon, text = ''] = LABELLED.exec(rest) ?? []
  const isLabel = /\p{L}/u.test(label) && normaliseText(text) !== ''
  if (!isLabel || (colon !== ':' && colon !== '\uff1a'))
    return { ...place, text: normaliseText(rest) }
  return { ...place, label: normaliseText(label), colon, text: normaliseText(text) }
}
