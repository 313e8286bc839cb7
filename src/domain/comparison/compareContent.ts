import type { ArticleContent } from '../content/articleContent.ts'
import { type ChangedFigure, changedFigures } from './changedFigures.ts'
import { type BlockChange, compareBlocks } from './compareBlocks.ts'
import { compareRows, type Row, type RowChange } from './compareRows.ts'
import { diffText, type Part } from './diffText.ts'
import { figureKind } from './figures.ts'
import { richBlocks } from './richBlocks.ts'

/** Something an article has or has not: a region, a category. */
export type Member = { change: 'same' | 'added' | 'removed'; id: string }

/** What an edit made of one field. */
export type FieldChange = { field: keyof ArticleContent; changed: boolean } & (
  | { kind: 'text'; parts: Part[] }
  | { kind: 'blocks'; blocks: BlockChange[] }
  | { kind: 'rows'; rows: RowChange[] }
  | { kind: 'members'; members: Member[] }
  /** A day or a choice; empty where there is none. */
  | { kind: 'value'; was: string; is: string }
)

/** A changed figure, and where it is shown: its field, and the paragraph or row in it. */
export type PlacedFigure = ChangedFigure & { field: keyof ArticleContent; at: number }

export type Comparison = { figures: PlacedFigure[]; fields: FieldChange[] }

/**
 * What an edit made of an article, field by field in the order of the page, and the figures that
 * it changed. Where nothing is live everything is new, and no figure has changed.
 * @param live the content that readers have, or null
 */
export function compareContent(live: ArticleContent | null, working: ArticleContent): Comparison {
  const before = live ?? nothing
  const fields: FieldChange[] = [
    text('title', before.title, working.title),
    text('shortAnswer', before.shortAnswer, working.shortAnswer),
    blocks('body', before.body, working.body),
    rows('notices', before.notices, working.notices),
    members('regions', before.regions, working.regions),
    members('primaryCategory', one(before.primaryCategory), one(working.primaryCategory)),
    members('otherCategories', before.otherCategories, working.otherCategories),
    value('insuranceType', before.insuranceType, working.insuranceType),
    value('effectiveFrom', before.effectiveFrom, working.effectiveFrom),
    value('effectiveTo', before.effectiveTo, working.effectiveTo),
    rows('sources', before.sources, working.sources),
    rows('relatedLinks', linkRows(before), linkRows(working)),
    text('slug', before.slug, working.slug),
  ]
  return { figures: live ? fields.flatMap(figuresOf) : [], fields }
}

const nothing: ArticleContent = {
  title: '',
  slug: '',
  shortAnswer: '',
  body: null,
  regions: [],
  primaryCategory: '',
  otherCategories: [],
  insuranceType: '',
  effectiveFrom: '',
  effectiveTo: '',
  sources: [],
  notices: [],
  relatedLinks: [],
}

type Name = keyof ArticleContent

const one = (id: string): string[] => (id === '' ? [] : [id])

function text(field: Name, was: string, is: string): FieldChange {
  return { field, kind: 'text', changed: was !== is, parts: diffText(was, is) }
}

function blocks(field: Name, was: unknown, is: unknown): FieldChange {
  const compared = compareBlocks(richBlocks(was), richBlocks(is))
  const changed = compared.some(({ change }) => change !== 'same')
  return { field, kind: 'blocks', changed, blocks: compared }
}

function rows(field: Name, was: readonly Row[], is: readonly Row[]): FieldChange {
  const compared = compareRows(was, is)
  const changed = compared.some(({ change }) => change !== 'same')
  return { field, kind: 'rows', changed, rows: compared }
}

function members(field: Name, was: readonly string[], is: readonly string[]): FieldChange {
  const compared: Member[] = [
    ...was.map((id): Member => ({ change: is.includes(id) ? 'same' : 'removed', id })),
    ...is.filter((id) => !was.includes(id)).map((id): Member => ({ change: 'added', id })),
  ]
  const changed = compared.some(({ change }) => change !== 'same')
  return { field, kind: 'members', changed, members: compared }
}

function value(field: Name, was: string, is: string): FieldChange {
  return { field, kind: 'value', changed: was !== is, was, is }
}

/** Links without their positions, which their order tells. */
const linkRows = ({ relatedLinks }: ArticleContent): Row[] =>
  relatedLinks.map(({ position: _, ...link }) => link)

function figuresOf(change: FieldChange): PlacedFigure[] {
  const { field } = change
  const place = (at: number) => (figure: ChangedFigure) => ({ ...figure, field, at })
  if (change.kind === 'text') return changedFigures(change.parts).map(place(0))
  if (change.kind === 'blocks') {
    return change.blocks.flatMap(({ parts }, at) => changedFigures(parts).map(place(at)))
  }
  if (change.kind === 'rows') {
    return change.rows.flatMap(({ cells }, at) =>
      cells
        .filter(({ name }) => !identifiers.has(name))
        .flatMap(({ parts }) => changedFigures(parts).map(place(at))),
    )
  }
  if (change.kind !== 'value' || !change.changed) return []
  const { was, is } = change
  const kind = figureKind(was || is)
  return kind ? [place(0)({ kind, was: was || null, is: is || null, before: '', after: '' })] : []
}

/** What names something by characters that happen to be figures. */
const identifiers = new Set(['url', 'target'])
