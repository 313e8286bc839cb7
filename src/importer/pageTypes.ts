/** Where something stood: UTF-16 offsets into the original input, `line` counted from 1. */
export type Span = { start: number; end: number; line: number }

/** A run of text with its place. `text` is normalised (see normaliseText), the span is not. */
export type Piece = Span & { text: string }

export type Paragraph = Piece & { kind: 'paragraph' }

/**
 * `label` is what stood in bold before a colon, `colon` that colon as written; `text` is the rest.
 * The span includes the bullet sign. Without a label, `text` is the whole bullet.
 */
export type Bullet = Span & { kind: 'bullet'; label?: string; colon?: ':' | '\uff1a'; text: string }

/** The span runs from the ordinal to the end of the last block; `heading` is without the ordinal. */
export type NumberedItem = Span & {
  kind: 'numbered'
  ordinal: number
  heading: Piece
  blocks: Array<Paragraph | Bullet>
}

export type Block = NumberedItem | Bullet | Paragraph

/** The span runs from the Chinese numeral to the end of the last block. */
export type Section = Span & { ordinal: number; heading: Piece; blocks: Block[] }

export type RelatedItem = Span & {
  /** Place in the list, counted from 1. */
  position: number
  /** The title line as written, trimmed. */
  rawTitle: string
  /** The title, normalised. */
  title: string
  /** As written, but every kind of space is U+0020: a space here may stand for a line break. */
  excerpt: string
  section: string
  /** YYYY-MM-DD */
  publishedOn: string
  /** The excerpt begins with the title. */
  repeatsTitle: boolean
  /** `position` of the earlier item that this one says again. */
  duplicateOf?: number
}

export type UnplacedPiece = Piece & { reason: string }

export type ParsedPage = {
  title: Piece
  /** A calendar year the title names; the latest of several. */
  year?: number
  notice: Piece[]
  shortAnswer?: Piece
  lead?: Piece
  sections: Section[]
  summary: Piece[]
  disclaimer: Piece[]
  related: RelatedItem[]
  /** Set when all related items share one date: the crawl's date, never an effective date. */
  batchDate?: string
  /** Text of the page that has no place in the grammar: kept, never dropped. */
  unplaced: UnplacedPiece[]
  /** Fixed page furniture, recognised and left out. */
  dropped: Piece[]
}

export type PageProblemCode =
  | 'empty_page'
  | 'not_text'
  | 'no_title'
  | 'no_section'
  | 'no_related_heading'

/** Why a page was refused whole, and where. */
export type PageProblem = { code: PageProblemCode; line: number; message: string }

export type ParseResult = { ok: true; page: ParsedPage } | { ok: false; problem: PageProblem }
