import { contentHash } from '../../src/domain/content/hash.ts'
import { readContent } from '../../src/domain/content/readContent.ts'
import { relationId } from '../../src/domain/relationId.ts'
import type { State } from '../../src/domain/workflow/states.ts'
import type { Article } from '../../src/payload-types.ts'
import type { Desk } from '../desk.ts'
import { storedBytes } from './storedBytes.ts'

type Row = Record<string, unknown>

/** What an article looks like from inside, past all access. */
type Inside = {
  /** Everything stored of the article, as one text: equal texts, nothing changed. */
  everything: string
  /** Audit events of the article, oldest first. */
  events: { event: string; actor: string; contentHash: string; policyChange: string }[]
  /** Flags that withhold it. */
  openBlocks: number
  /** The policy changes that have flagged it, whatever became of the flags. */
  flaggedBy: string[]
  /** The last day that the live text may be served. */
  servedUntil: string
  /** The newest version, or null where the article is gone. */
  working: {
    /** Of its text and links as they stand, not as they are stated. */
    hash: string
    state: State
    revision: number
    contributors: string[]
    assignee: string
    dueAt: string | null
    /** The whole workflow but for who is assigned and until when. */
    standing: Row
  } | null
}

/** What a stranger is told of an article. */
export type Told = { stated: string; shortAnswer: string; unreviewed: boolean }

export type Observed = Inside & {
  /** What REST tells strangers; null when the article is not served. */
  rest: (Told & { hash: string }) | null
  /** What GraphQL tells them. */
  graphql: Told | null
  /** The links of the article that REST tells, with it, and GraphQL, as a list of their own. */
  links: { rest: string[]; graphql: string[] } | null
  /** All ids strangers see. */
  publicIds: string[]
}

/**
 * Looks at an article from inside, and from outside as a stranger. Where the database holds the
 * very bytes that it held `before`, the inside is as before too: it is made of nothing else.
 */
export async function observe(desk: Desk, id: string, before?: Observed): Promise<Observed> {
  const everything = await storedBytes(desk.payload, id)
  const isSame = before?.everything === everything
  const inside = isSame ? before : { ...(await lookInside(desk, id)), everything }
  const list = await desk.send('GET', '/api/articles?limit=100&depth=1')
  const shown = list.body.docs.find((doc: Row) => doc.id === id)
  const { body } = await desk.graphql(query, { variables: { id, links: !isSame } })
  const told = body.data.Articles.docs.find((doc: Row) => doc.id === id)
  return {
    everything: inside.everything,
    events: inside.events,
    openBlocks: inside.openBlocks,
    flaggedBy: inside.flaggedBy,
    servedUntil: inside.servedUntil,
    working: inside.working,
    rest: shown
      ? { ...toldOf(shown), hash: contentHash(readContent(shown, shown.relatedLinks.docs)) }
      : null,
    graphql: told ? toldOf(told) : null,
    links: isSame
      ? null
      : {
          rest: linksOf(shown?.relatedLinks.docs ?? []),
          graphql: linksOf(body.data.RelatedLinks.docs),
        },
    publicIds: [...list.body.docs, ...body.data.Articles.docs].map((doc: Row) => String(doc.id)),
  }
}

const query = `query ($id: JSON, $links: Boolean!) {
  Articles(limit: 100) { docs { id contentHash shortAnswer unreviewed } }
  RelatedLinks(limit: 50, where: { from: { equals: $id } }) @include(if: $links) {
    docs { id title }
  }
}`

const toldOf = ({ contentHash: stated, shortAnswer, unreviewed }: Row): Told => ({
  stated: String(stated),
  shortAnswer: String(shortAnswer),
  unreviewed: unreviewed === true,
})

const linksOf = (docs: Row[]): string[] => docs.map(({ id, title }) => `${id} ${title}`).sort()

async function lookInside({ payload }: Desk, id: string): Promise<Omit<Inside, 'everything'>> {
  const all = { depth: 0, overrideAccess: true, pagination: false } as const
  const [versions, links, events, flags, rows] = await Promise.all([
    payload.findVersions({
      collection: 'articles',
      where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
      ...all,
    }),
    payload.find({ collection: 'related-links', where: { from: { equals: id } }, ...all }),
    payload.find({
      collection: 'audit-events',
      where: { article: { equals: id } },
      sort: 'sequence',
      ...all,
    }),
    payload.find({ collection: 'accuracy-flags', where: { article: { equals: id } }, ...all }),
    payload.find({ collection: 'articles', where: { id: { equals: id } }, ...all }),
  ])
  if (versions.docs.length > 1) throw new Error('an article has more than one latest version')
  const linkRows = links.docs.map((link) => ({ ...link }))
  return {
    openBlocks: flags.docs.filter(({ state, severity }) => state === 'open' && severity === 'block')
      .length,
    flaggedBy: flags.docs.map(({ policyChange }) => relationId(policyChange)).filter(Boolean),
    servedUntil: rows.docs[0]?.servedUntil ?? '',
    events: events.docs.map(({ event, actor, contentHash: hash, policyChange }) => ({
      event,
      actor: actor ?? '',
      contentHash: hash ?? '',
      policyChange: policyChange ?? '',
    })),
    working: versions.docs[0] ? workingOf(versions.docs[0].version as Article, linkRows) : null,
  }
}

function workingOf(version: Article, links: Row[]): Inside['working'] {
  const { assignee, dueAt, ...standing } = version.workflow ?? {}
  return {
    hash: contentHash(readContent({ ...version }, links)),
    state: standing.state ?? 'draft',
    revision: standing.revision ?? 0,
    contributors: (standing.contributors ?? []).map(relationId).sort(),
    assignee: relationId(assignee),
    dueAt: dueAt ?? null,
    standing,
  }
}
