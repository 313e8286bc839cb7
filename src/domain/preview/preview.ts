import { canonicalRichText } from '../content/canonicalRichText.ts'

/** What readers are told of an article that was live and is not served. */
export type Tombstone = {
  code: 'withheld' | 'withdrawn'
  since?: string | null | undefined
  /** Of a block the reason of its flag, else `expired`; of a withdrawal what readers are told. */
  reason?: string | null | undefined
  /** The slug of what is served in its place. */
  replacement?: string
}

/** Why readers get nothing; of what was never live they do not learn that it is there. */
export type Absence = Tombstone | { code: 'not_live' }

/** An article as readers get it: the public document, of which the desk shows these fields. */
export type PublicArticle = {
  id: string
  title: string
  shortAnswer?: string | null
  body?: unknown
  notices?: readonly { kind?: string | null; text?: string | null }[]
  regions?: readonly (Named | string)[]
  primaryCategory?: Named | string | null
  otherCategories?: readonly (Named | string)[]
  insuranceType?: string | null
  effectiveFrom?: string | null
  effectiveTo?: string | null
  sources?: readonly PublicSource[]
  relatedLinks?: { docs: readonly PublicLink[] }
  accuracy?: PublicAccuracy
  unreviewed?: boolean
}

type Named = { id: string; name: string; nameEn?: string | null; fullName?: string }

export type PublicSource = {
  title?: string | null
  authority?: string | null
  documentNumber?: string | null
  url?: string | null
  publishedOn?: string | null
}

export type PublicLink = { id: string; title: string; section?: string | null; url?: string | null }

export type PublicAccuracy = {
  status?: string | null
  verifiedAt?: string | null
  verifiedAgainst?: readonly { url: string; title?: string }[] | null
  nextReviewAt?: string | null
  notices?: readonly { reason: string; since: string }[] | null
}

/** What readers get of an article, and what they would get, were its working copy published now. */
export type Preview = {
  served: PublicArticle | null
  /** Why nothing is served; null where something is. */
  absence: Absence | null
  draft: PublicArticle
  /** Why readers would not get even the working copy; null where they would. */
  draftAbsence: Absence | null
  /** The fields that readers would find changed; none where nothing is served to compare with. */
  differs: readonly string[]
}

/** Kept of every document, and nothing that its readers read. */
const stamps = ['id', 'createdAt', 'updatedAt', '_status', 'contentHash']

/** The names of the fields that read otherwise in another public document of the same article. */
export function differingFields(before: object, after: object): string[] {
  const [was, is] = [bare(before), bare(after)] as Record<string, unknown>[]
  // In the order in which a document has them.
  const names = new Set([...Object.keys(after), ...Object.keys(before)])
  return [...names].filter((name) => JSON.stringify(was?.[name]) !== JSON.stringify(is?.[name]))
}

/** A value without what is empty in it and without stamps, its members in one order. */
function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.length > 0 ? value.map(bare) : undefined
  if (value === null || value === '') return undefined
  if (typeof value !== 'object') return value
  if ('root' in value) return canonicalRichText(value) ?? undefined
  const members = Object.entries(value)
    .filter(([name]) => !stamps.includes(name))
    .map(([name, member]) => [name, bare(member)] as const)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(members)
}
