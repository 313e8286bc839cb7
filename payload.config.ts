import path from 'node:path'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { en } from '@payloadcms/translations/languages/en'
import { zh } from '@payloadcms/translations/languages/zh'
import { buildConfig } from 'payload'
import sharp from 'sharp'
import { isAdmin, nobody } from './src/access/staff.ts'
import { collections } from './src/collections/all.ts'
import { closeInternalDoors } from './src/delivery/closeInternalDoors.ts'
import { limitGraphQL } from './src/delivery/limitGraphQL.ts'
import { answerRefusals } from './src/platform/answerRefusals.ts'
import { databaseFor } from './src/platform/database.ts'
import { readEnvironment } from './src/platform/environment.mjs'
import { outbox } from './src/platform/outbox.ts'
import { en as ourEn } from './src/platform/translations/en.ts'
import { zh as ourZh } from './src/platform/translations/zh.ts'
import { slugs } from './src/slugs.ts'

// Every command runs from the project's root (npm sees to it).
const root = process.cwd()
const environment = readEnvironment(process.env)

const config = buildConfig({
  secret: environment.secret ?? '',
  serverURL: process.env.SITE_URL ? environment.siteUrl : '',
  db: databaseFor(environment.databaseUrl),
  editor: lexicalEditor(),
  sharp,
  telemetry: false,
  custom: { siteUrl: environment.siteUrl },
  // Structured lines on standard error: standard output belongs to the commands.
  logger: { options: { level: process.env.LOG_LEVEL ?? 'warn' }, destination: process.stderr },
  // A refusal is an answer, not a fault.
  loggingLevels: { RefusedError: 'info' } as object,
  email: outbox,
  collections,
  hooks: { afterError: [answerRefusals] },
  graphQL: limitGraphQL(environment.graphqlIntrospection),
  jobs: { access: { run: isAdmin, queue: nobody, cancel: nobody } },
  i18n: {
    supportedLanguages: { zh, en },
    fallbackLanguage: 'zh',
    translations: { zh: ourZh, en: ourEn },
  },
  admin: {
    user: slugs.users,
    importMap: {
      baseDir: root,
      importMapFile: path.join(root, 'src/app/(payload)/admin/importMap.js'),
    },
    components: {
      actions: ['/src/admin/InboxLink.tsx#InboxLink'],
      graphics: { Logo: '/src/admin/Logo.tsx#Logo', Icon: '/src/admin/Logo.tsx#Icon' },
    },
    meta: { titleSuffix: ' · PolicyDesk' },
    dateFormat: 'yyyy-MM-dd HH:mm',
    avatar: 'default',
  },
  typescript: { autoGenerate: false, outputFile: path.join(root, 'src/payload-types.ts') },
})

export default config.then(closeInternalDoors)
