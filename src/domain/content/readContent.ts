import { toPolicyDay } from '../accuracy/policyDay.ts'
import { relationId } from '../relationId.ts'
import type { ArticleContent, LinkContent } from './articleContent.ts'

type Row = Record<string, unknown>

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

const day = (value: unknown): string =>
  typeof value === 'string' ? (toPolicyDay(value)?.slice(0, 10) ?? value) : ''

const rows = (value: unknown): Row[] =>
  Array.isArray(value) ? value.filter((row): row is Row => !!row && typeof row === 'object') : []

const ids = (value: unknown): string[] => (Array.isArray(value) ? value.map(relationId).sort() : [])

/** A stored related link as content. */
export const readLink = (row: Row): LinkContent => ({
  position: typeof row.position === 'number' ? row.position : 0,
  title: text(row.title),
  excerpt: text(row.excerpt),
  section: text(row.section),
  publishedOn: day(row.publishedOn),
  url: text(row.url),
  target: relationId(row.target),
})

/** By position; what shares one, in an order that the database has no say in. */
const inOrder = (a: LinkContent, b: LinkContent): number =>
  a.position - b.position || (linkKey(a) < linkKey(b) ? -1 : 1)

const linkKey = ({ title, excerpt, section, publishedOn, url, target }: LinkContent): string =>
  JSON.stringify([title, excerpt, section, publishedOn, url, target])

/**
 * Takes the content fields out of an article as either database stores it, and its related links,
 * in one form: the differences that do not reach a reader (row ids, null or absent, populated or
 * not, order of a set) are gone.
 */
export function readContent(article: Row, links: readonly Row[]): ArticleContent {
  return {
    title: text(article.title),
    slug: text(article.slug),
    shortAnswer: text(article.shortAnswer),
    body: article.body ?? null,
    regions: ids(article.regions),
    primaryCategory: relationId(article.primaryCategory),
    otherCategories: ids(article.otherCategories),
    insuranceType: text(article.insuranceType) || 'none',
    effectiveFrom: day(article.effectiveFrom),
    effectiveTo: day(article.effectiveTo),
    sources: rows(article.sources).map((row) => ({
      title: text(row.title),
      authority: text(row.authority),
      documentNumber: text(row.documentNumber),
      url: text(row.url),
      publishedOn: day(row.publishedOn),
      checkedOn: day(row.checkedOn),
    })),
    notices: rows(article.notices).map((row) => ({ kind: text(row.kind), text: text(row.text) })),
    relatedLinks: links.map(readLink).sort(inOrder),
  }
}
