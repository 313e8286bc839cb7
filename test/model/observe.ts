import { canonicalJson, contentHash } from '../../src/domain/content/hash.ts'
import { readContent } from '../../src/domain/content/readContent.ts'
import type { Desk } from '../desk.ts'

type Row = Record<string, unknown>

export type Observed = {
  /** Everything stored of the article, as one text: equal texts, nothing changed. */
  everything: string
  /** Audit events of the article, oldest first. */
  events: { event: string; actor: string; contentHash: string }[]
  workingHash: string | null
  state: string | null
  /** What strangers are served, hashed from what they are told; null when it is not served. */
  served: { hash: string; stated: string; unreviewed: boolean } | null
  /** Whether REST and GraphQL agree. */
  graphqlHash: string | null
  /** All ids strangers see. */
  publicIds: string[]
}

/** Looks at an article from inside, past all access, and from outside, as a stranger. */
export async function observe(desk: Desk, id: string): Promise<Observed> {
  const { payload } = desk
  const all = { depth: 0, overrideAccess: true, pagination: false } as const
  const [rows, versions, links, events] = await Promise.all([
    payload.find({ collection: 'articles', where: { id: { equals: id } }, joins: false, ...all }),
    payload.findVersions({ collection: 'articles', where: { parent: { equals: id } }, ...all }),
    payload.find({
      collection: 'related-links',
      where: { from: { equals: id } },
      sort: 'createdAt',
      ...all,
    }),
    payload.find({
      collection: 'audit-events',
      where: { article: { equals: id } },
      sort: 'sequence',
      ...all,
    }),
  ])
  const latest = versions.docs.find((version) => version.latest)?.version
  const list = await desk.send('GET', '/api/articles?limit=100&depth=0')
  const shown = list.body.docs.find((doc: Row) => doc.id === id)
  const { body: publicLinks } = await desk.send(
    'GET',
    `/api/related-links?where[from][equals]=${id}&limit=100&depth=0`,
  )
  const graphql = await desk.graphql(
    '{ Articles(limit: 100) { docs { id contentHash shortAnswer unreviewed } } }',
  )
  const told = graphql.body.data.Articles.docs.find((doc: Row) => doc.id === id)
  return {
    everything: canonicalJson([rows.docs, versions.docs, links.docs, events.docs]),
    events: events.docs.map(({ event, actor, contentHash: hash }) => ({
      event,
      actor: actor ?? '',
      contentHash: hash ?? '',
    })),
    workingHash: latest
      ? contentHash(
          readContent(
            { ...latest },
            links.docs.map((link) => ({ ...link })),
          ),
        )
      : null,
    state: latest?.workflow?.state ?? null,
    served: shown
      ? {
          hash: contentHash(readContent(shown, publicLinks.docs)),
          stated: shown.contentHash,
          unreviewed: shown.unreviewed,
        }
      : null,
    graphqlHash: told?.contentHash ?? null,
    publicIds: list.body.docs.map((doc: Row) => doc.id),
  }
}
