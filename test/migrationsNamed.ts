import { createLocalReq, type Payload } from 'payload'
import { migrationsFor } from '../src/platform/database.ts'

/** A migration of the database at hand, to be run there once more. */
export type Rerun = { name: string; up: () => Promise<void>; down: () => Promise<void> }

/**
 * The migrations of the database at hand whose names match, in their order.
 * @throws where there are none
 */
export async function migrationsNamed(payload: Payload, name: RegExp): Promise<Rerun[]> {
  const found = migrationsFor(process.env.DATABASE_URL ?? '').filter((one) => name.test(one.name))
  if (found.length === 0) throw new Error(`No migration is named ${name}.`)
  const { drizzle: db } = payload.db as { drizzle?: object }
  const args = { payload, db, req: await createLocalReq({}, payload) } as never
  return found.map(({ name: own, up, down }) => ({
    name: own,
    up: () => up(args),
    down: () => down(args),
  }))
}
