import type { PayloadRequest } from 'payload'
import type { Standing } from '../../domain/desk/ages.ts'
import { deskCountsInMongoDB } from './deskCountsInMongoDB.ts'
import { deskCountsInSQLite } from './deskCountsInSQLite.ts'

/** How many flags a policy change has raised, open and in all. */
export type FlagCount = { policyChange: string; open: number; total: number }

/** What the desk counts in the database itself, for there may be tens of thousands of rows. */
export type DeskCounts = {
  /**
   * The working copies of all articles but withdrawn ones, grouped: the very rows that the list of
   * articles shows, so that a number and the list behind it agree.
   * @param bounds instants (ISO 8601) that verifications are compared with
   */
  standings: (req: PayloadRequest, bounds: readonly string[]) => Promise<Standing[]>
  flags: (req: PayloadRequest, policyChanges: readonly string[]) => Promise<FlagCount[]>
}

/** The counts of a database, each of which groups in its own way. */
export const deskCountsOf = ({ payload }: Pick<PayloadRequest, 'payload'>): DeskCounts =>
  payload.db.name === 'mongoose' ? deskCountsInMongoDB : deskCountsInSQLite
