import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

export type Encoding = 'br' | 'gzip'

/** Below this a compressed body saves nothing worth the work, in bytes. */
export const smallest = 1_024

/** The better of the two that a client takes (RFC 9110, 12.5.3); undefined for neither. */
export function encodingFor(accepted: string | undefined): Encoding | undefined {
  if (!accepted) return undefined
  const taken = new Set<string>()
  for (const part of accepted.split(',')) {
    const [name = '', ...parameters] = part.split(';')
    const weight = parameters.find((one) => one.trim().startsWith('q='))?.split('=')[1]
    if (weight === undefined || Number(weight) > 0) taken.add(name.trim().toLowerCase())
  }
  if (taken.has('br')) return 'br'
  return taken.has('gzip') ? 'gzip' : undefined
}

const asBrotli = promisify(brotliCompress)
const asGzip = promisify(gzip)

const quality = {
  [constants.BROTLI_PARAM_QUALITY]: 5,
  [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
}

/** Compresses off the main thread, at a quality that pays for an answer sent more than once. */
export const compress = async (
  body: Uint8Array,
  encoding: Encoding,
): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(encoding === 'br' ? await asBrotli(body, { params: quality }) : await asGzip(body))

/** Whether a client has it already, by `If-None-Match` (RFC 9110, 13.1.2: compared weakly). */
export function isMatch(sent: string | undefined, etag: string): boolean {
  if (!sent) return false
  if (sent === etag || sent.trim() === '*') return true
  const plain = (tag: string) => tag.trim().replace(/^W\//, '')
  return sent.split(',').some((tag) => plain(tag) === plain(etag))
}
