import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from 'payload'
import { isConflict } from './isConflict.ts'
import { takeTurn } from './takeTurn.ts'

const attempts = 8

/**
 * Runs `act` in one transaction of `req`: all of it happens or none. Inside an outer transaction
 * it simply joins that one. MongoDB may ask for the whole to be tried again when two writers
 * met; that is done here, a bounded number of times, with growing random pauses.
 *
 * Within a process writers take turns: nearly all of them append to the audit trail, so that of
 * twenty at once all but one would only work in vain. SQLite has such a queue already.
 */
export async function runInTransaction<T>(req: PayloadRequest, act: () => Promise<T>): Promise<T> {
  if (await req.transactionID) return act()
  return req.payload.db.name === 'mongoose'
    ? takeTurn('transactions', () => tryAgain(req, act))
    : tryAgain(req, act)
}

async function tryAgain<T>(req: PayloadRequest, act: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const isOurs = await initTransaction(req)
    try {
      const result = await act()
      if (isOurs) await commitTransaction(req)
      return result
    } catch (error) {
      if (!isOurs) throw error
      await killTransaction(req)
      if (!isConflict(error) || attempt === attempts) throw error
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 25 * 2 ** attempt))
    }
  }
}
