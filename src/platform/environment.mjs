// @ts-check
// Plain JavaScript: `start.mjs` reads it before anything is installed.
import path from 'node:path'

/**
 * @typedef {object} Environment
 * @property {string} databaseUrl `file:…` (SQLite) or `mongodb://…`
 * @property {string} dataDir where the SQLite file, the secret and uploads live
 * @property {string} host
 * @property {number} port
 * @property {string | undefined} secret undefined: make one and keep it in the data folder
 * @property {boolean} demo whether an empty database gets the demo's articles and users
 * @property {string | undefined} demoPassword
 * @property {string} siteUrl
 * @property {boolean} trustProxy whether every request comes through a proxy of our own
 * @property {string[]} corsOrigins the other origins whose pages may read the API, without a session
 * @property {boolean} graphqlIntrospection whether strangers may ask for the GraphQL schema
 * @property {boolean} anonymousReads whether strangers may read, or only sites with a key
 * @property {number} deliveryCacheMB how much memory kept answers may take; 0 keeps none
 * @property {string} publicCacheControl what consumers and proxies may do with public answers
 * @property {string | undefined} metricsToken who may read the metrics; undefined: this machine itself
 * @property {boolean} jobs whether this instance runs scheduled work
 * @property {{ noticeAfterDays: number | null, blockAfterDays: number | null }} freshness how long
 *   after its review day an article may go unchecked before readers are told, before it is withheld
 * @property {number | undefined} sourcesCheckDays how old the last check of a source may get;
 *   undefined: sources are checked only when somebody asks
 * @property {string | undefined} smtpUrl undefined: mail is kept and listed for administrators
 * @property {string} mailFrom the sender of every mail
 */

/** Thrown for an environment that PolicyDesk cannot run in; the message is for the operator. */
export class EnvironmentError extends Error {}

/** @param {string} host */
const isLoopback = (host) => ['127.0.0.1', 'localhost', '::1'].includes(host)

/** @param {string} name @param {string | undefined} value @param {boolean} byDefault */
function flag(name, value, byDefault) {
  if (value === undefined || value === '') return byDefault
  if (value !== '0' && value !== '1') throw new EnvironmentError(`${name} must be 0 or 1.`)
  return value === '1'
}

/** @param {string | undefined} value */
function portOf(value) {
  const port = Number(value || 3000)
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new EnvironmentError(`PORT must be a whole number from 1 to 65535, not "${value}".`)
  }
  return port
}

/** @param {string | undefined} value */
function sourcesCheckDaysOf(value) {
  if (!value) return undefined
  const days = Number(value)
  if (!/^\d+$/.test(value) || days < 1 || days > 365) {
    throw new EnvironmentError(
      `SOURCES_CHECK_DAYS must be a whole number from 1 to 365, or unset, not "${value}".`,
    )
  }
  return days
}

/** @param {string | undefined} value @param {string} dataDir */
function databaseUrlOf(value, dataDir) {
  if (!value) return `file:${path.join(dataDir, 'policydesk.db')}`
  if (value.startsWith('file:')) return value
  if (!/^mongodb(\+srv)?:\/\//.test(value)) {
    throw new EnvironmentError('DATABASE_URL must start with file:, mongodb:// or mongodb+srv://.')
  }
  if (value.startsWith('mongodb://') && !/[?&]replicaSet=[^&]+/.test(value)) {
    throw new EnvironmentError(
      'DATABASE_URL must name a replica set (…?replicaSet=rs0): MongoDB has no transactions without one.',
    )
  }
  return value
}

/** @param {string | undefined} value @param {string} host @param {number} port */
function siteUrlOf(value, host, port) {
  if (!value) return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
  if (!URL.canParse(value) || !/^https?:$/.test(new URL(value).protocol)) {
    throw new EnvironmentError('SITE_URL must be an address such as https://desk.example.org.')
  }
  return value.replace(/\/$/, '')
}

/**
 * A number of days, or null for never.
 * @param {string} name @param {string | undefined} value @param {number | null} byDefault
 */
function daysOf(name, value, byDefault) {
  if (value === undefined || value === '') return byDefault
  if (value === 'never') return null
  const days = Number(value)
  if (!Number.isInteger(days) || days < 0 || days > 36_500) {
    throw new EnvironmentError(`${name} must be a number of days, or never.`)
  }
  return days
}

/** @param {string | undefined} value */
function cacheSizeOf(value) {
  if (value === undefined || value === '') return 64
  const size = Number(value)
  if (!Number.isInteger(size) || size < 0 || size > 65_536) {
    throw new EnvironmentError(
      `DELIVERY_CACHE_MB must be a whole number from 0 to 65536, not "${value}".`,
    )
  }
  return size
}

/** @param {string | undefined} value */
function cacheControlOf(value) {
  if (!value) return 'public, max-age=0, must-revalidate'
  if (!/^[\w-]+(=\d+)?(, ?[\w-]+(=\d+)?)*$/.test(value)) {
    throw new EnvironmentError('PUBLIC_CACHE_CONTROL must be such as "public, max-age=60".')
  }
  return value
}

/** @param {string | undefined} value */
function corsOriginsOf(value) {
  const origins = (value ?? '').split(',').flatMap((one) => one.trim() || [])
  for (const origin of origins) {
    const isOrigin = URL.canParse(origin) && new URL(origin).origin === origin.replace(/\/$/, '')
    if (!isOrigin || !/^https?:[^*]+$/.test(origin)) {
      throw new EnvironmentError(
        `CORS_ORIGINS must be a list such as https://www.example.org,https://m.example.org; "${origin}" is no origin.`,
      )
    }
  }
  return [...new Set(origins.map((origin) => origin.replace(/\/$/, '')))]
}

/** @param {string | undefined} value */
function smtpUrlOf(value) {
  if (!value) return undefined
  if (!URL.canParse(value) || !/^smtps?:$/.test(new URL(value).protocol)) {
    throw new EnvironmentError(
      'SMTP_URL must be such as smtp://user:password@mail.example.org:587.',
    )
  }
  return value
}

/** @param {string | undefined} value @param {string} siteUrl */
function mailFromOf(value, siteUrl) {
  if (!value) return `PolicyDesk <policydesk@${new URL(siteUrl).hostname}>`
  if (!/^[^<>\r\n]*<[^<>@\s]+@[^<>@\s]+>$|^[^<>@\s]+@[^<>@\s]+$/.test(value)) {
    throw new EnvironmentError('MAIL_FROM must be such as "PolicyDesk <desk@example.org>".')
  }
  return value
}

/**
 * Reads and checks the environment. All of it is optional on one machine.
 * @param {Record<string, string | undefined>} env
 * @returns {Environment}
 * @throws {EnvironmentError} with one line that says what to change
 */
export function readEnvironment(env) {
  const dataDir = path.resolve(env.DATA_DIR || '.data')
  const host = env.HOST || '127.0.0.1'
  const port = portOf(env.PORT)
  const secret = env.PAYLOAD_SECRET || undefined
  if (!secret && !isLoopback(host)) {
    throw new EnvironmentError(
      `PAYLOAD_SECRET must be set (32 or more random characters) to listen on ${host}.`,
    )
  }
  if (secret && secret.length < 16) {
    throw new EnvironmentError('PAYLOAD_SECRET must have at least 16 characters.')
  }
  if (env.DEMO_PASSWORD && env.DEMO_PASSWORD.length < 8) {
    throw new EnvironmentError('DEMO_PASSWORD must have at least 8 characters.')
  }
  const siteUrl = siteUrlOf(env.SITE_URL, host, port)
  return {
    databaseUrl: databaseUrlOf(env.DATABASE_URL, dataDir),
    dataDir,
    host,
    port,
    secret,
    demo: flag('DEMO', env.DEMO, true),
    demoPassword: env.DEMO_PASSWORD || undefined,
    siteUrl,
    trustProxy: flag('TRUST_PROXY', env.TRUST_PROXY, false),
    corsOrigins: corsOriginsOf(env.CORS_ORIGINS),
    graphqlIntrospection: flag('GRAPHQL_INTROSPECTION', env.GRAPHQL_INTROSPECTION, false),
    anonymousReads: flag('ANONYMOUS_READS', env.ANONYMOUS_READS, true),
    deliveryCacheMB: cacheSizeOf(env.DELIVERY_CACHE_MB),
    metricsToken: env.METRICS_TOKEN || undefined,
    publicCacheControl: cacheControlOf(env.PUBLIC_CACHE_CONTROL),
    jobs: flag('JOBS', env.JOBS, true),
    freshness: {
      noticeAfterDays: daysOf('OVERDUE_NOTICE_DAYS', env.OVERDUE_NOTICE_DAYS, 90),
      blockAfterDays: daysOf('OVERDUE_BLOCK_DAYS', env.OVERDUE_BLOCK_DAYS, null),
    },
    sourcesCheckDays: sourcesCheckDaysOf(env.SOURCES_CHECK_DAYS),
    smtpUrl: smtpUrlOf(env.SMTP_URL),
    mailFrom: mailFromOf(env.MAIL_FROM, siteUrl),
  }
}
