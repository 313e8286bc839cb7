import type { CollectionBeforeReadHook } from 'payload'
import type { Row } from './publicView.ts'

/** An article with the two public facts of its workflow group, which readers do not see. */
export function withProvenance(article: Row): Row {
  const { contentHash, unreviewed } = (article.workflow ?? {}) as Record<string, unknown>
  return { ...article, contentHash: contentHash ?? null, unreviewed: unreviewed === true }
}

/** Copies them before readers' view of an article is taken. */
export const showProvenance: CollectionBeforeReadHook = ({ doc }) => withProvenance(doc)
