import { randomUUID } from 'node:crypto'
import { slugs } from '../../src/slugs.ts'
import { type Bench, WrongAnswer } from './section.ts'

/** An editor and a reviewer who work over HTTP, as people do. */
export type Pressroom = {
  /**
   * Edits an article's short answer and takes it through to publication.
   * @returns when its publication was answered, in milliseconds since the epoch
   */
  publish: (id: string, shortAnswer: string) => Promise<number>
}

type Body = { token?: string; revision?: number }

/** @param url where the built server is */
export async function openPressroom({ payload }: Bench, url: string): Promise<Pressroom> {
  const send = async (method: string, path: string, body?: object, token?: string) => {
    const response = await fetch(`${url}/api/${path}`, {
      method,
      headers: {
        'content-type': 'application/json',
        ...(token && { authorization: `JWT ${token}` }),
      },
      ...(body && { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    const answeredAt = performance.timeOrigin + performance.now()
    if (!response.ok) {
      throw new WrongAnswer(`${method} ${path}: ${response.status} ${text.slice(0, 500)}`)
    }
    return { body: JSON.parse(text) as Body, answeredAt }
  }
  const signIn = async (role: 'editor' | 'reviewer'): Promise<string> => {
    const password = randomUUID()
    const email = `${password}@example.com`
    await payload.create({
      collection: slugs.users,
      data: { email, name: role, role, password },
    })
    const { body } = await send('POST', 'users/login', { email, password })
    return body.token ?? ''
  }
  const editor = await signIn('editor')
  const reviewer = await signIn('reviewer')
  const take = async (id: string, event: string, token: string) => {
    const { body } = await send('GET', `articles/${id}/transitions`, undefined, token)
    const { revision } = body
    return send('POST', `articles/${id}/transition`, { event, revision }, token)
  }
  return {
    publish: async (id, shortAnswer) => {
      await send('PATCH', `articles/${id}`, { shortAnswer }, editor)
      await take(id, 'submit', editor)
      await take(id, 'approve', reviewer)
      return (await take(id, 'publish', editor)).answeredAt
    },
  }
}
