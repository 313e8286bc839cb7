import type { Field, ReadArticle } from './article.ts'
import { writtenSpan } from './foldText.ts'
import type { Severity, SignalId } from './signals.ts'

/** Words of an article: a half-open stretch of one of its texts, in UTF-16 offsets. */
export type Place = { field: Field; start: number; end: number }

/** What a message says beside the words themselves, by the names that its wording uses. */
export type MessageParameters = Readonly<Record<string, string>>

/** What a rule points at. */
export type Mark = Place & {
  data?: MessageParameters
  /** The words that the marked ones are at odds with. */
  other?: Place
}

/** A rule: an article in, the places that are doubtful out. */
export type Rule = (article: ReadArticle) => readonly Mark[]

/** A doubt about an article's accuracy, found by rule. */
export type Finding = Place & {
  signal: SignalId
  severity: Severity
  /** The words that triggered it, as written. */
  quote: string
  /** The words around them in their sentence, which tell equal quotes apart. */
  before: string
  after: string
  data: MessageParameters
  other?: Place & { quote: string }
}

/** The mark on a stretch of a field's `plain` text. */
export const markPlain = (
  { text }: ReadArticle,
  field: Field,
  [start, end]: readonly [start: number, end: number],
  data?: MessageParameters,
): Mark => ({ field, ...writtenSpan(text[field], start, end), ...(data && { data }) })

/** The mark of what concerns an article as a whole: it stands at its title. */
export const markWhole = ({ title }: ReadArticle, data?: MessageParameters): Mark => ({
  field: 'title',
  start: 0,
  end: title.length,
  ...(data && { data }),
})
