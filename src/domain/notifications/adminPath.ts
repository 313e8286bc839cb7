import { relationId } from '../relationId.ts'
import { isAdminKind, type NotificationKind } from './kinds.ts'

/**
 * Where in the admin UI somebody deals with what they were told of, below its root: the article,
 * or what readers reported of it; the webhook.
 * @param about what it is about, an id or a document
 */
export function adminPath(kind: NotificationKind, about: unknown): string {
  const id = relationId(about)
  if (isAdminKind(kind)) return `/collections/webhooks/${id}`
  if (kind !== 'correction') return `/collections/articles/${id}`
  // Spelt out, since programs that find addresses in an e-mail stop at a bracket.
  const filter = encodeURIComponent('where[or][0][and][0][article][equals]')
  return `/collections/corrections?${filter}=${id}`
}
