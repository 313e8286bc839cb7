import { randomBytes } from 'node:crypto'
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { EnvironmentError } from './environment.mjs'

/**
 * Makes the data folder when it is missing and checks that it can be written to.
 * @throws {EnvironmentError} with one line that names the folder
 */
export function ensureDataFolder(dataDir: string): void {
  try {
    makeFolder(dataDir)
    accessSync(dataDir, constants.W_OK)
    writeFileSync(path.join(dataDir, '.writable'), '')
  } catch {
    throw new EnvironmentError(
      `The data folder ${dataDir} cannot be written to. Change its owner, or set DATA_DIR.`,
    )
  }
}

/** Level by level: `recursive: true` never returns where the system refuses with ENOENT (/proc). */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  makeFolder(path.dirname(folder))
  mkdirSync(folder)
}

/**
 * A secret kept in a file of the data folder, readable by its owner alone: read when it is there,
 * else made. `make` gives a new one.
 */
export function keptSecret(dataDir: string, name: string, make: () => string): string {
  const file = path.join(dataDir, name)
  if (existsSync(file)) return readFileSync(file, 'utf8').trim()
  const secret = make()
  writeFileSync(file, `${secret}\n`, { mode: 0o600 })
  return secret
}

/** 256 random bits, for signing sessions. */
export const makeSigningSecret = (): string => randomBytes(32).toString('hex')

/** A password that a person can type: 12 characters without look-alikes, about 58 bits. */
export function makePassword(): string {
  const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'
  return [...randomBytes(12)].map((byte) => alphabet[byte % alphabet.length]).join('')
}
