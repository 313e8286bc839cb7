/** How far into a page its own word on its character set is looked for. */
const prologue = 4096

/**
 * The text of a page, in the character set that its byte order mark, its Content-Type or itself
 * names; UTF-8 where none is named or known.
 */
export function decodePage(bytes: Uint8Array, contentType: string): string {
  const label = markedCharset(bytes) ?? namedIn(contentType) ?? namedIn(startOf(bytes))
  return decoderFor(label).decode(bytes)
}

function markedCharset(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return undefined
}

const startOf = (bytes: Uint8Array): string =>
  new TextDecoder('latin1').decode(bytes.subarray(0, prologue))

/** `charset=gbk` in a header or a `<meta>`, `encoding="gbk"` in an XML declaration. */
const namedIn = (text: string): string | undefined =>
  /\b(?:charset|encoding)\s*=\s*["']?([\w-]+)/i.exec(text)?.[1]

function decoderFor(label = 'utf-8'): TextDecoder {
  try {
    return new TextDecoder(label)
  } catch {
    // A name nobody knows is no name.
    return new TextDecoder()
  }
}
