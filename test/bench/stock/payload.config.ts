import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { buildConfig } from 'payload'
import { articles } from './articles.ts'
import { categories, regions, relatedLinks } from './reference.ts'

const url = process.env.STOCK_DATABASE_URL ?? ''

/** What Payload's documentation makes of the same content: nothing of PolicyDesk is in it. */
export default buildConfig({
  secret: process.env.PAYLOAD_SECRET ?? '',
  db: url.startsWith('mongodb')
    ? mongooseAdapter({ url })
    : sqliteAdapter({ client: { url }, idType: 'uuid' }),
  editor: lexicalEditor(),
  telemetry: false,
  typescript: { autoGenerate: false },
  collections: [
    articles,
    regions,
    categories,
    relatedLinks,
    { slug: 'users', auth: true, fields: [] },
  ],
  admin: { user: 'users' },
})
