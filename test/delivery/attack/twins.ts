import { expect } from 'vitest'
import { fillSearchIndex } from '../../../src/operations/fillSearchIndex.ts'
import type { Desk } from '../../desk.ts'
import { countQueries } from '../countQueries.ts'
import { hiddenNumber, hideSecrets, mark, type Prey, type Secrets } from './secrets.ts'
import {
  type Adapter,
  copyDatabase,
  dropTwin,
  overwrite,
  replaceEverywhere,
} from './twinDatabase.ts'

/** One request, as it goes over the wire. */
export type Asked = {
  method: string
  path: string
  headers: Record<string, string>
  body?: string
}

export type Told = {
  status: number
  text: string
  headers: string
  /** The queries made, in no order: the timing class of the answer. */
  queries: string[]
}

/** Two databases that differ in nothing but secrets, behind one and the same server. */
export type Twins = {
  prey: Prey
  desk: Desk
  ask: (asked: Asked) => Promise<[Told, Told]>
  close: () => Promise<void>
}

/** The word in the other twin: longer, and far from the first in any order. */
const otherMark = 'zzleakbbbb'

export async function openTwins(): Promise<Twins> {
  const secrets = await hideSecrets()
  const { room, prey } = secrets
  const one = room.payload.db
  await overwrite(one, 'articles', secrets.withdrawn.id, 'withdrawal.replacement', secrets.draft.id)
  const twin = await copyDatabase(room.payload)
  const other = twin.adapter
  await tellApart(one, other, secrets)
  // Of the texts the index keeps what it is searched by, which no word can be put in the place of.
  room.payload.db = other
  await fillSearchIndex(room.payload, { anew: true })
  room.payload.db = one
  const logs = [one, other].map(countQueries)
  const ask = async (asked: Asked): Promise<[Told, Told]> => {
    const told: Told[] = []
    for (const [index, adapter] of [one, other].entries()) {
      room.payload.db = adapter
      const log = logs[index] as string[]
      log.length = 0
      told.push({ ...(await send(room, asked)), queries: [...log].sort() })
    }
    room.payload.db = one
    return told as [Told, Told]
  }
  return {
    prey,
    desk: room,
    ask,
    close: async () => {
      room.payload.db = one
      await dropTwin(twin)
      await room.close()
    },
  }
}

/** Makes every secret of the other database another one, or none. */
async function tellApart(one: Adapter, other: Adapter, secrets: Secrets): Promise<void> {
  const { room, shown, draft, doomed, withdrawn, linkToHidden } = secrets
  expect(await replaceEverywhere(other, mark, otherMark)).toBeGreaterThan(30)
  const set = (collection: string, id: string, field: string, value: unknown) =>
    overwrite(other, collection, id, field, value)
  await set('articles', shown.id, 'workflow.assignee', null)
  await set('articles', shown.id, 'workflow.revision', 77)
  await set('articles', shown.id, 'accuracy.openBlocks', 5)
  await set('articles', draft.id, 'workflow.state', 'approved')
  await set('articles', draft.id, 'insuranceType', 'employee')
  await set('articles', withdrawn.id, 'withdrawal.replacement', null)
  await set('related-links', linkToHidden, 'target', null)
  await set('categories', room.category, 'reviewIntervalDays', 7)
  await other.deleteOne({ collection: 'articles', where: { id: { equals: doomed.id } } })
  await other.deleteVersions({ collection: 'articles', where: { parent: { equals: doomed.id } } })
  for (const collection of ['comments', 'findings', 'policy-changes', 'notifications'] as const) {
    await other.deleteMany({ collection, where: { id: { exists: true } } })
    expect(
      (await one.count({ collection, where: { id: { exists: true } } })).totalDocs,
    ).toBeGreaterThan(0)
  }
  await other.deleteMany({ collection: 'sites', where: { name: { contains: otherMark } } })
  expect(hiddenNumber).not.toBe(7)
}

async function send({ api }: Desk, asked: Asked): Promise<Omit<Told, 'queries'>> {
  const address = new URL(asked.path, 'http://127.0.0.1:3000')
  const hasBody = asked.body !== undefined && !['GET', 'HEAD'].includes(asked.method)
  const request = new Request(address, {
    method: asked.method,
    headers: asked.headers,
    ...(hasBody && { body: asked.body }),
  })
  const response = await api(request)
  const headers = [...response.headers].map(([name, value]) => `${name}: ${value}`)
  return {
    status: response.status,
    text: await response.text(),
    headers: headers.sort().join('\n'),
  }
}
