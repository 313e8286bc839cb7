import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Newsroom, openNewsroom } from '../newsroom.ts'

let room: Newsroom

beforeAll(async () => {
  room = await openNewsroom()
})
afterAll(() => room.close())

describe('a feature of Payload that would lead past the workflow', () => {
  it('is not there: no publication by its own scheduler', async () => {
    const { collections, jobs } = room.config
    for (const { slug, versions } of collections) {
      const drafts = versions?.drafts
      expect(drafts ? drafts.schedulePublish : false, slug).toBe(false)
    }
    expect(jobs.tasks?.map(({ slug }) => slug) ?? []).not.toContain('schedulePublish')
    const { id, slug } = await room.write()
    const scheduled = room.payload.jobs
      .queue({
        task: 'schedulePublish' as never,
        input: { type: 'publish', doc: { relationTo: 'articles', value: id } } as never,
      })
      .then(() => room.payload.jobs.run({ overrideAccess: true }))
    await scheduled.catch(() => {})
    expect((await room.send('GET', `/api/articles/by-slug/${slug}`)).status).toBe(404)
    expect((await room.working(id)).workflow.state).toBe('draft')
  })

  it('is not there: no job that the staff could run past it', async () => {
    for (const { token } of [room.editor, room.reviewer]) {
      for (const path of ['run', 'run?allQueues=true', 'handle-schedules']) {
        const { status } = await room.send('GET', `/api/payload-jobs/${path}`, { token })
        expect([401, 403, 404], path).toContain(status)
      }
    }
  })

  it('is not there: no trash, no import or export, no folders', () => {
    for (const { slug, trash, folders } of room.config.collections) {
      expect(Boolean(trash), slug).toBe(false)
      expect(Boolean(folders), slug).toBe(false)
      expect(['exports', 'imports', 'payload-folders']).not.toContain(slug)
    }
  })
})
