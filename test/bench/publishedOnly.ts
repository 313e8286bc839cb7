import type { PayloadRequest, Where } from 'payload'
import * as served from '../../src/access/served.ts'
import { isStaff } from '../../src/access/staff.ts'
import type { Article } from '../../src/payload-types.ts'

// What `served.ts` would be in a desk without the accuracy axis: takes its place in a second
// bundle of the public doors, which nobody but the bench uses.

export const { everLive, nowOf, wasEverLive } = served

const published = (_now: number): Where => ({ _status: { equals: 'published' } })

export { published as served }

export const isServed = ({ _status }: Pick<Article, '_status'>): boolean => _status === 'published'

type Asker = { req: PayloadRequest }

export const readArticles = ({ req }: Asker): boolean | Where =>
  isStaff({ req }) || published(nowOf(req))

/** The least there is to ask: as if an article's links were taken offline with it. */
export const readRelatedLinks = ({ req }: Asker): boolean | Where =>
  isStaff({ req }) || { live: { equals: true } }
