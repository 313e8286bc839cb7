import { type CommentedField, commentedFields, commentedText } from '../comments/commentedText.ts'
import { bare } from '../comments/passage.ts'
import { type FigureKind, figureKind } from '../comparison/figures.ts'
import { tokensOf } from '../comparison/tokens.ts'
import type { ListedFinding } from './listedFinding.ts'
import { type Severity, severities } from './signals/signals.ts'

/** A number, date or amount of a text, as `GET /api/articles/:id/findings` answers. */
export type ListedFigure = {
  kind: FigureKind
  /** As it is written. */
  quote: string
  field: CommentedField
  /** How many characters stand before it in its text, white space not counted. */
  at: number
  /** What stands around it in its line, to know it by; … where that is cut. */
  before: string
  after: string
  /** How grave the gravest of what the checks found about it is; null where they found nothing. */
  doubt: Severity | null
}

type Texts = Parameters<typeof commentedText>[0]

type Doubt = Pick<ListedFinding, 'field' | 'severity' | 'state' | 'quote' | 'at'>

/** How much of its surroundings a figure is shown with on each side, in characters. */
const around = 12

/** How many figures of a text are told. */
const most = 200

/** 第十条: the number of what is cited, which says nothing of an amount or a day. */
const ordinal = /^第/

/** The figures of an article: those that are doubted first, the gravest doubt ahead, then in order. */
export function listFigures(article: Texts, findings: readonly Doubt[]): ListedFigure[] {
  const open = findings.filter(({ state }) => state === 'open')
  return commentedFields
    .flatMap((field) => figuresOf(field, commentedText(article, field), open))
    .toSorted((a, b) => rankOf(a) - rankOf(b))
    .slice(0, most)
}

const rankOf = ({ doubt }: ListedFigure): number =>
  doubt === null ? severities.length : severities.indexOf(doubt)

function figuresOf(field: CommentedField, text: string, open: readonly Doubt[]): ListedFigure[] {
  const whole = bare(text).length
  // What stands at the whole title is about the article, not about a figure of it.
  const doubts = open.filter(
    (one) => one.field === field && !(field === 'title' && bare(one.quote).length === whole),
  )
  let at = 0
  return text.split('\n').flatMap((line) => {
    const figures: ListedFigure[] = []
    let place = 0
    for (const token of tokensOf(line)) {
      const end = place + token.length
      const kind = figureKind(token)
      if (kind && !ordinal.test(token)) {
        figures.push({
          kind,
          quote: token.trim(),
          field,
          at,
          before: lastOf(line.slice(0, place)),
          after: firstOf(line.slice(end)),
          doubt: gravest(doubts.filter((one) => touches(one, at, bare(token).length))),
        })
      }
      place = end
      at += bare(token).length
    }
    return figures
  })
}

const lastOf = (text: string): string => {
  const signs = [...text]
  return (signs.length > around ? '…' : '') + signs.slice(-around).join('')
}

const firstOf = (text: string): string => {
  const signs = [...text]
  return signs.slice(0, around).join('') + (signs.length > around ? '…' : '')
}

const touches = ({ at, quote }: Doubt, start: number, length: number): boolean =>
  at !== null && at < start + length && start < at + bare(quote).length

const gravest = (doubts: readonly Doubt[]): Severity | null =>
  severities.find((severity) => doubts.some((one) => one.severity === severity)) ?? null
