import type { Fingerprint } from '../../content/fourGrams.ts'
import type { RegionIndex } from '../../regions/matchNames.ts'
import { type FoldedText, foldText } from './foldText.ts'

/** The texts of an article that signals are looked for in. */
export const fields = ['title', 'shortAnswer', 'body', 'notices'] as const

export type Field = (typeof fields)[number]

/** What the signals judge an article by. Absent values are empty. */
export type SignalArticle = Readonly<Record<Field, string>> & {
  /** The body is plain text, one line for each block; the notices, one line for each. */
  sources: readonly { title: string; documentNumber: string; url: string }[]
  /** Codes of the regions it holds for; none means national. */
  regions: readonly string[]
  /** The slug of its primary category. */
  category: string
  /** Articles that it may be a duplicate of, itself not among them. */
  others: readonly { id: string; fingerprint: Fingerprint }[]
  /** The policy day it is judged on, `YYYY-MM-DD`. */
  today: string
  /** The names of all regions, indexed once for all articles. */
  regionNames: RegionIndex
}

/** An article as the rules read it. */
export type ReadArticle = SignalArticle & { text: Readonly<Record<Field, FoldedText>> }

/** Folds each text of an article once, for all rules. */
export const readArticle = (article: SignalArticle): ReadArticle => ({
  ...article,
  text: {
    title: foldText(article.title),
    shortAnswer: foldText(article.shortAnswer),
    body: foldText(article.body),
    notices: foldText(article.notices),
  },
})
