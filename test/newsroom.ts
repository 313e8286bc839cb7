import { expect } from 'vitest'
import { seedReference } from '../seed/reference.ts'
import type { Role } from '../src/domain/actor.ts'
import type { RegionLevel } from '../src/domain/regions/tree.ts'
import { slugs } from '../src/slugs.ts'
import { type Answer, completeArticle, type Desk, type Member, openDesk } from './desk.ts'

export type Written = { id: string; slug: string }

/** A desk with one of each on the staff, a category, and the steps from draft to public. */
export type Newsroom = Desk & {
  editor: Member
  reviewer: Member
  admin: Member
  category: string
  /** Writes a complete draft as the editor. */
  write: (title?: string, extra?: object) => Promise<Written>
  /** Takes an event at the revision that is current. */
  take: (id: string, event: string, by: Member, extra?: object) => Promise<Answer>
  /** Submits, approves and publishes. */
  publish: (id: string) => Promise<void>
  /** The working copy as staff see it, nothing filled in. */
  working: (id: string) => Promise<Answer['body']>
  /** Makes somebody who is in charge of some regions or categories, and of nothing else. */
  limited: (
    role: Role,
    name: string,
    charge: { regions?: string[]; categories?: string[] },
  ) => Promise<Member>
  /** Makes a region, with those above it from the top; its code says of which level it is. */
  region: (code: string, name: string, above?: string[]) => Promise<string>
  /** A site's way to sign in. */
  site: (name: string) => Promise<{ authorization: string }>
}

export async function openNewsroom(): Promise<Newsroom> {
  const desk = await openDesk()
  const editor = await desk.user('editor')
  const reviewer = await desk.user('reviewer')
  const admin = await desk.user('admin')
  const { id: category } = await desk.payload.create({
    collection: 'categories',
    data: { name: '断缴', nameEn: 'Lapse', slug: 'medical-lapse' },
  })

  const take: Newsroom['take'] = async (id, event, { token }, extra = {}) => {
    const { body } = await desk.send('GET', `/api/articles/${id}/transitions`, { token })
    return desk.send('POST', `/api/articles/${id}/transition`, {
      token,
      body: { event, revision: body.revision, ...extra },
    })
  }

  return {
    ...desk,
    editor,
    reviewer,
    admin,
    category,
    take,
    write: async (title, extra = {}) => {
      const { status, text, body } = await desk.send('POST', '/api/articles', {
        token: editor.token,
        body: { ...completeArticle(category, title), ...extra },
      })
      expect(status, text).toBe(201)
      return { id: body.doc.id, slug: body.doc.slug }
    },
    publish: async (id) => {
      for (const [event, by] of [
        ['submit', editor],
        ['approve', reviewer],
        ['publish', editor],
      ] as const) {
        const { status, text } = await take(id, event, by)
        expect(status, text).toBe(200)
      }
    },
    working: async (id) => {
      const { token } = editor
      return (await desk.send('GET', `/api/articles/${id}?draft=true&depth=0`, { token })).body
    },
    limited: async (role, name, charge) => {
      const member = await desk.user(role, name)
      await desk.payload.update({ collection: 'users', id: member.user.id, data: charge })
      return member
    },
    region: async (code, name, above = []) => {
      const { id } = await desk.payload.create({
        collection: 'regions',
        data: {
          code,
          name,
          fullName: name,
          level: levelOf(code),
          parent: above.at(-1) ?? null,
          ancestors: above,
        },
      })
      return id
    },
    site: async (name) => {
      const apiKey = `key-of-${name}`
      await desk.payload.create({
        collection: 'sites',
        data: { name, enableAPIKey: true, apiKey },
      })
      return { authorization: `sites API-Key ${apiKey}` }
    },
  }
}

const levelOf = (code: string): RegionLevel => {
  if (code === '100000') return 'country'
  if (code.endsWith('0000')) return 'province'
  return code.endsWith('00') ? 'prefecture' : 'county'
}

/** The codes of a refusal. */
export const codesOf = ({ body }: Answer): string[] =>
  (body?.errors ?? []).map((error: { code?: string }) => error.code)

/**
 * The errors of a GraphQL answer. Refused before it ran, a query is answered with the bare list
 * where the process holds two copies of the graphql package, as here.
 */
export const graphqlErrors = ({ body }: Answer): { extensions?: { code?: string } }[] =>
  (Array.isArray(body) ? body : body?.errors) ?? []

/** A newsroom with the regions and categories that every desk is seeded with. */
export async function openSeededNewsroom(): Promise<Newsroom> {
  const room = await openNewsroom()
  // The seeded tree has one of that name.
  await room.payload.delete({ collection: slugs.categories, id: room.category })
  await seedReference(room.payload, () => {})
  return room
}
