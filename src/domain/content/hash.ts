import { createHash } from 'node:crypto'
import type { ArticleContent } from './articleContent.ts'
import { canonicalRichText } from './canonicalRichText.ts'

/**
 * The content hash: SHA-256 (hex) of the canonical JSON of the content fields. Equal content has
 * an equal hash on every database; an approval is bound to it (DESIGN §2, §6).
 */
export const contentHash = (content: ArticleContent): string =>
  createHash('sha256')
    .update(canonicalJson({ ...content, body: canonicalRichText(content.body) }))
    .digest('hex')

/** JSON with sorted keys and without undefined members, so that equal values give equal text. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (value !== null && typeof value === 'object') {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`)
    return `{${members.join(',')}}`
  }
  return JSON.stringify(value ?? null)
}
