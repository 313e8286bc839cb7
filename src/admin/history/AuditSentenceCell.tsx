'use client'

import { Link } from '@payloadcms/ui'
import type { DefaultCellComponentProps, TextFieldClient } from 'payload'
import { slugs } from '../../slugs.ts'
import { type ShownEvent, useAuditSentence } from './useAuditSentence.ts'
import { useNameOf } from './useNameOf.ts'

/** An audit event in a list, as a sentence that leads to all that is recorded of it. */
export function AuditSentenceCell({
  linkURL,
  rowData,
}: DefaultCellComponentProps<TextFieldClient>) {
  const tell = useAuditSentence()
  const event = rowData as ShownEvent
  const isPerson = event.actor !== 'system'
  const name = useNameOf(isPerson ? `/${slugs.users}/${event.actor}?depth=0` : undefined, 'name')
  if (isPerson && name === undefined) return null
  const sentence = tell(event, name ?? null)
  return linkURL ? <Link href={linkURL}>{sentence}</Link> : sentence
}
