/** The named references that pages use for what a keyboard has not; others stay as they are. */
const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  zwnj: '',
  zwj: '',
  shy: '',
  middot: '·',
  bull: '•',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  laquo: '«',
  raquo: '»',
  times: '×',
  copy: '©',
  reg: '®',
  sect: '§',
  yen: '¥',
  permil: '‰',
  le: '≤',
  ge: '≥',
}

/** A text with its character references (`&nbsp;`, `&#20013;`, `&#x4e2d;`) as characters, once. */
export const decodeReferences = (text: string): string =>
  text.replace(/&(?:#(\d{1,8})|#[xX]([\da-fA-F]{1,7})|([a-zA-Z]{2,8}));/g, (all, ...parts) => {
    const [decimal, hex, name] = parts as (string | undefined)[]
    if (name !== undefined) return named[name] ?? all
    return character(decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal))
  })

const character = (code: number): string =>
  code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)
    ? '\ufffd'
    : String.fromCodePoint(code)
