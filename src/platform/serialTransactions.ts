import { randomUUID } from 'node:crypto'
import type { sqliteAdapter } from '@payloadcms/db-sqlite'
import { WriteLock } from './writeLock.ts'

type AdapterObject = ReturnType<typeof sqliteAdapter>
type SQLiteAdapter = ReturnType<AdapterObject['init']>
type Session = SQLiteAdapter['sessions'][string]

/**
 * Replaces the SQLite adapter's transactions with ones that run one after another and that report
 * a failed COMMIT. The adapter's own drop that error, and two at once fail with SQLITE_BUSY.
 */
export function withSerialTransactions(
  adapterObject: AdapterObject,
  lockTimeout = 20_000,
): AdapterObject {
  return {
    ...adapterObject,
    init: (args) => {
      const adapter = adapterObject.init(args)
      const lock = new WriteLock(lockTimeout)
      adapter.beginTransaction = async () => {
        await adapter.initializing
        const id = randomUUID()
        adapter.sessions[id] = await openSession(adapter, await lock.acquire())
        return id
      }
      adapter.commitTransaction = async (given) => {
        await takeSession(adapter, await given)?.resolve()
      }
      adapter.rollbackTransaction = async (given) => {
        await takeSession(adapter, await given)?.reject()
      }
      return adapter
    },
  }
}

/** Takes the session off the register, so that it ends once however often it is asked to. */
function takeSession(adapter: SQLiteAdapter, id: unknown): Session | undefined {
  const session = adapter.sessions[String(id)]
  delete adapter.sessions[String(id)]
  return session
}

/**
 * Drizzle ends a transaction when its callback ends; Payload's operations are spread over many
 * calls. So the callback waits until the session is resolved (COMMIT) or rejected (ROLLBACK).
 */
async function openSession(adapter: SQLiteAdapter, release: () => void): Promise<Session> {
  const outcome = deferred<void>()
  const started = deferred<Session['db']>()
  const ended = adapter.drizzle.transaction(async (transaction) => {
    started.resolve(transaction as unknown as Session['db'])
    await outcome.promise
  })
  const released = ended.finally(release)
  // Both are awaited below; until then their failure must not count as unhandled.
  released.catch(started.reject)
  return {
    db: await started.promise,
    resolve: () => {
      outcome.resolve()
      return released
    },
    reject: async () => {
      outcome.reject(new Error('rolled back'))
      await released.catch(() => {})
    },
  }
}

/** A promise settled from outside. */
function deferred<T>() {
  let resolve: (value: T) => void = () => {}
  let reject: (reason: unknown) => void = () => {}
  const promise = new Promise<T>((res, rej) => {
    resolve = res
    reject = rej
  })
  return { promise, resolve, reject }
}
