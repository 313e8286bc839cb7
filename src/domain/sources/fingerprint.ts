import { createHash } from 'node:crypto'
import { decodePage } from './decodePage.ts'
import { pageText, plainWords } from './pageText.ts'

/**
 * SHA-256 (hex) of what a document says: of a web page or a plain text the words, of anything else
 * (a PDF, a picture) its bytes. Null for a page without a word: many are filled in by a script, or
 * ask for proof that one is human, and such a page says nothing of its document.
 */
export function fingerprint(bytes: Uint8Array, contentType: string): string | null {
  const kind = contentType.split(';')[0]?.trim().toLowerCase() ?? ''
  if (/^(text\/html|application\/xhtml\+xml)$/.test(kind)) {
    return hashOfWords(pageText(decodePage(bytes, contentType)))
  }
  if (/^text\/|^application\/json$/.test(kind)) {
    return hashOfWords(plainWords(decodePage(bytes, contentType)))
  }
  return bytes.length === 0 ? null : sha256(bytes)
}

const hashOfWords = (words: string): string | null => (words === '' ? null : sha256(words))

const sha256 = (data: string | Uint8Array): string =>
  createHash('sha256').update(data).digest('hex')
