import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { EnvironmentError, readEnvironment } from '../../src/platform/environment.mjs'

function complaint(env: Record<string, string>): string {
  try {
    readEnvironment(env)
  } catch (error) {
    if (error instanceof EnvironmentError) return error.message
    throw error
  }
  throw new Error('accepted')
}

describe('the environment', () => {
  it('needs nothing on one machine', () => {
    const dataDir = path.resolve('.data')
    expect(readEnvironment({})).toEqual({
      databaseUrl: `file:${path.join(dataDir, 'policydesk.db')}`,
      dataDir,
      host: '127.0.0.1',
      port: 3000,
      secret: undefined,
      demo: true,
      demoPassword: undefined,
      siteUrl: 'http://127.0.0.1:3000',
      trustProxy: false,
      corsOrigins: [],
      graphqlIntrospection: false,
      jobs: true,
      anonymousReads: true,
      deliveryCacheMB: 64,
      metricsToken: undefined,
      publicCacheControl: 'public, max-age=0, must-revalidate',
      freshness: { noticeAfterDays: 90, blockAfterDays: null },
      sourcesCheckDays: undefined,
      smtpUrl: undefined,
      mailFrom: 'PolicyDesk <policydesk@127.0.0.1>',
    })
  })

  it('is taken as not set where it is empty', () => {
    const names = ['DATABASE_URL', 'DATA_DIR', 'HOST', 'PORT', 'PAYLOAD_SECRET', 'DEMO']
    const others = [
      'DEMO_PASSWORD',
      'SITE_URL',
      'TRUST_PROXY',
      'CORS_ORIGINS',
      'GRAPHQL_INTROSPECTION',
      'ANONYMOUS_READS',
      'DELIVERY_CACHE_MB',
      'PUBLIC_CACHE_CONTROL',
      'METRICS_TOKEN',
      'JOBS',
      'SMTP_URL',
      'MAIL_FROM',
      'OVERDUE_NOTICE_DAYS',
      'OVERDUE_BLOCK_DAYS',
      'SOURCES_CHECK_DAYS',
    ]
    const empty = Object.fromEntries([...names, ...others].map((name) => [name, '']))
    expect(readEnvironment(empty)).toEqual(readEnvironment({}))
  })

  it('is read in full', () => {
    expect(
      readEnvironment({
        DATABASE_URL: 'mongodb://db1,db2/policydesk?retryWrites=true&replicaSet=rs0',
        DATA_DIR: '/var/lib/policydesk',
        HOST: '0.0.0.0',
        PORT: '8080',
        PAYLOAD_SECRET: 'x'.repeat(32),
        DEMO: '0',
        DEMO_PASSWORD: 'long enough',
        SITE_URL: 'https://desk.example.org/',
        TRUST_PROXY: '1',
        CORS_ORIGINS: ' https://www.example.org/, http://localhost:8080,,https://www.example.org',
        GRAPHQL_INTROSPECTION: '1',
        ANONYMOUS_READS: '0',
        METRICS_TOKEN: 'a token of ours',
        DELIVERY_CACHE_MB: '0',
        PUBLIC_CACHE_CONTROL: 'public, max-age=60, stale-while-revalidate=5',
        JOBS: '0',
        SOURCES_CHECK_DAYS: '7',
        SMTP_URL: 'smtp://desk:secret@mail.example.org:587',
        MAIL_FROM: 'The desk <desk@example.org>',
        OVERDUE_NOTICE_DAYS: 'never',
        OVERDUE_BLOCK_DAYS: '365',
      }),
    ).toEqual({
      databaseUrl: 'mongodb://db1,db2/policydesk?retryWrites=true&replicaSet=rs0',
      dataDir: '/var/lib/policydesk',
      host: '0.0.0.0',
      port: 8080,
      secret: 'x'.repeat(32),
      demo: false,
      demoPassword: 'long enough',
      siteUrl: 'https://desk.example.org',
      trustProxy: true,
      corsOrigins: ['https://www.example.org', 'http://localhost:8080'],
      graphqlIntrospection: true,
      anonymousReads: false,
      deliveryCacheMB: 0,
      metricsToken: 'a token of ours',
      publicCacheControl: 'public, max-age=60, stale-while-revalidate=5',
      jobs: false,
      freshness: { noticeAfterDays: null, blockAfterDays: 365 },
      sourcesCheckDays: 7,
      smtpUrl: 'smtp://desk:secret@mail.example.org:587',
      mailFrom: 'The desk <desk@example.org>',
    })
  })

  it('keeps the database in the data folder', () => {
    const { databaseUrl } = readEnvironment({ DATA_DIR: '/srv/desk' })
    expect(databaseUrl).toBe('file:/srv/desk/policydesk.db')
  })

  it.each(['file:./desk.db', 'mongodb+srv://cluster.example.org/desk'])(
    'takes the database at %s',
    (url) => {
      expect(readEnvironment({ DATABASE_URL: url }).databaseUrl).toBe(url)
    },
  )

  it('sends mail from the site where no sender is named', () => {
    const { mailFrom } = readEnvironment({ SITE_URL: 'https://desk.example.org/' })
    expect(mailFrom).toBe('PolicyDesk <policydesk@desk.example.org>')
    expect(readEnvironment({ MAIL_FROM: 'desk@example.org' }).mailFrom).toBe('desk@example.org')
  })

  it.each(['localhost', '::1', '127.0.0.1'])('asks for no secret on %s', (host) => {
    expect(readEnvironment({ HOST: host }).secret).toBeUndefined()
  })

  it('puts an IPv6 host in brackets', () => {
    expect(readEnvironment({ HOST: '::1', PORT: '4000' }).siteUrl).toBe('http://[::1]:4000')
  })
})

describe('an environment that cannot work', () => {
  const port = 'PORT must be a whole number from 1 to 65535, not'
  const start = 'DATABASE_URL must start with file:, mongodb:// or mongodb+srv://.'
  const replicaSet =
    'DATABASE_URL must name a replica set (…?replicaSet=rs0): MongoDB has no transactions without one.'
  const smtp = 'SMTP_URL must be such as smtp://user:password@mail.example.org:587.'
  const from = 'MAIL_FROM must be such as "PolicyDesk <desk@example.org>".'
  const days = 'SOURCES_CHECK_DAYS must be a whole number from 1 to 365, or unset, not'
  const site = 'SITE_URL must be an address such as https://desk.example.org.'

  const cors = (origin: string) =>
    `CORS_ORIGINS must be a list such as https://www.example.org,https://m.example.org; "${origin}" is no origin.`

  it.each<[Record<string, string>, string]>([
    [{ PORT: 'http' }, `${port} "http".`],
    [{ PORT: '0' }, `${port} "0".`],
    [{ PORT: '65536' }, `${port} "65536".`],
    [{ PORT: '80.5' }, `${port} "80.5".`],
    [{ DATABASE_URL: 'postgres://localhost/desk' }, start],
    [{ DATABASE_URL: 'desk.db' }, start],
    [{ DATABASE_URL: 'mongodb://localhost/desk' }, replicaSet],
    [{ DATABASE_URL: 'mongodb://localhost/desk?replicaSet=' }, replicaSet],
    [
      { HOST: '0.0.0.0' },
      'PAYLOAD_SECRET must be set (32 or more random characters) to listen on 0.0.0.0.',
    ],
    [{ PAYLOAD_SECRET: 'short' }, 'PAYLOAD_SECRET must have at least 16 characters.'],
    [{ DEMO_PASSWORD: '1234567' }, 'DEMO_PASSWORD must have at least 8 characters.'],
    [{ DEMO: 'yes' }, 'DEMO must be 0 or 1.'],
    [{ TRUST_PROXY: '127.0.0.1' }, 'TRUST_PROXY must be 0 or 1.'],
    [{ CORS_ORIGINS: '*' }, cors('*')],
    [{ CORS_ORIGINS: 'null' }, cors('null')],
    [{ CORS_ORIGINS: 'www.example.org' }, cors('www.example.org')],
    [{ CORS_ORIGINS: 'https://a.example,https://b.example/x' }, cors('https://b.example/x')],
    [{ CORS_ORIGINS: 'ftp://a.example' }, cors('ftp://a.example')],
    [{ CORS_ORIGINS: 'https://*.example.org' }, cors('https://*.example.org')],
    [{ JOBS: 'false' }, 'JOBS must be 0 or 1.'],
    [{ SOURCES_CHECK_DAYS: '0' }, `${days} "0".`],
    [{ SOURCES_CHECK_DAYS: '366' }, `${days} "366".`],
    [{ SOURCES_CHECK_DAYS: '1.5' }, `${days} "1.5".`],
    [{ SOURCES_CHECK_DAYS: '1e2' }, `${days} "1e2".`],
    [{ SOURCES_CHECK_DAYS: 'weekly' }, `${days} "weekly".`],
    [{ SITE_URL: 'desk.example.org' }, site],
    [{ SITE_URL: 'ftp://desk.example.org' }, site],
    [{ SMTP_URL: 'mail.example.org:25' }, smtp],
    [{ SMTP_URL: 'https://mail.example.org' }, smtp],
    [{ OVERDUE_BLOCK_DAYS: '-1' }, 'OVERDUE_BLOCK_DAYS must be a number of days, or never.'],
    [{ OVERDUE_NOTICE_DAYS: 'soon' }, 'OVERDUE_NOTICE_DAYS must be a number of days, or never.'],
    [{ MAIL_FROM: 'The desk' }, from],
    [{ MAIL_FROM: 'Desk <desk@example.org>\r\nBcc: all@example.org' }, from],
  ])('is refused in one line: %j', (env, message) => {
    expect(complaint(env)).toBe(message)
    expect(message).not.toContain('\n')
  })
})
