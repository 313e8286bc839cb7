import path from 'node:path'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { en } from '@payloadcms/translations/languages/en'
import { zh } from '@payloadcms/translations/languages/zh'
import { buildConfig } from 'payload'
import sharp from 'sharp'
import { isAdmin, nobody } from './src/access/staff.ts'
import { collections } from './src/collections/all.ts'
import { deskEndpoint } from './src/collections/deskEndpoint.ts'
import { retryWrites } from './src/collections/retryWrites.ts'
import { hideAccounts } from './src/collections/users/hideAccounts.ts'
import { closeInternalDoors } from './src/delivery/closeInternalDoors.ts'
import { limitGraphQL } from './src/delivery/limitGraphQL.ts'
import { searchEndpoint } from './src/delivery/search/searchEndpoint.ts'
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
  custom: { siteUrl: environment.siteUrl, anonymousReads: environment.anonymousReads },
  // Structured lines on standard error: standard output belongs to the commands.
  logger: { options: { level: process.env.LOG_LEVEL ?? 'warn' }, destination: process.stderr },
  // A refusal is an answer, not a fault.
  loggingLevels: { RefusedError: 'info' } as object,
  email: outbox,
  collections,
  endpoints: [searchEndpoint, deskEndpoint],
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
      views: {
        dashboard: { Component: '/src/admin/desk/DeskPage.tsx#DeskPage' },
        help: {
          Component: '/src/admin/help/HelpPage.tsx#HelpPage',
          path: '/help',
          exact: true,
          meta: { title: '帮助 Help' },
        },
      },
      actions: ['/src/admin/help/HelpLink.tsx#HelpLink', '/src/admin/InboxLink.tsx#InboxLink'],
      providers: ['/src/admin/accessible/MendMarkup.tsx#MendMarkup'],
      graphics: { Logo: '/src/admin/Logo.tsx#Logo', Icon: '/src/admin/Logo.tsx#Icon' },
    },
    meta: { titleSuffix: ' · PolicyDesk' },
    dateFormat: 'yyyy-MM-dd HH:mm',
    avatar: 'default',
  },
  typescript: { autoGenerate: false, outputFile: path.join(root, 'src/payload-types.ts') },
})

export default config.then(retryWrites).then(closeInternalDoors).then(hideAccounts)
