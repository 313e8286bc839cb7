import { MongoClient } from 'mongodb'
import { getPayload, type Payload, type SanitizedConfig } from 'payload'
import { fillSearchIndex } from '../operations/fillSearchIndex.ts'
import { isMongoDB, migrationsFor, refreshStatistics } from './database.ts'
import { ensureDataFolder, keptSecret, makeSigningSecret } from './dataFolder.ts'
import { type Environment, EnvironmentError, readEnvironment } from './environment.mjs'

/**
 * Reads the environment and makes ready what it needs: the data folder, the signing secret. Must
 * run before the configuration is loaded, which reads the same environment.
 * @throws {EnvironmentError} with one line for the operator
 */
export function prepareEnvironment(env: NodeJS.ProcessEnv = process.env): Environment {
  const environment = readEnvironment(env)
  ensureDataFolder(environment.dataDir)
  env.PAYLOAD_SECRET ??= keptSecret(environment.dataDir, 'secret', makeSigningSecret)
  env.DATABASE_URL = environment.databaseUrl
  env.DATA_DIR = environment.dataDir
  env.NEXT_TELEMETRY_DISABLED = '1'
  return readEnvironment(env)
}

/**
 * Opens PolicyDesk on its database, with every migration applied.
 * @throws {EnvironmentError} when the database cannot be reached
 */
export async function openPayload(
  environment: Environment,
  loadConfig: () => Promise<{ default: Promise<SanitizedConfig> }>,
): Promise<Payload> {
  const { databaseUrl } = environment
  if (isMongoDB(databaseUrl)) await checkMongoDB(databaseUrl)
  const { default: config } = await loadConfig()
  const payload = await getPayload({ config })
  await payload.db.migrate({ migrations: migrationsFor(databaseUrl) })
  await fillSearchIndex(payload)
  await refreshStatistics(payload)
  return payload
}

/** Says in one line what Payload would say in a stack trace, after half a minute. */
async function checkMongoDB(url: string): Promise<void> {
  const client = new MongoClient(url, { serverSelectionTimeoutMS: 5_000 })
  try {
    await client.db().command({ ping: 1 })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const { host } = new URL(url.replace(/^mongodb(\+srv)?:/, 'http:'))
    throw new EnvironmentError(`No MongoDB answers at ${host} (${reason}). Check DATABASE_URL.`)
  } finally {
    await client.close()
  }
}
