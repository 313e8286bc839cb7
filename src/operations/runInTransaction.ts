import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from 'payload'
import { isConflict } from './isConflict.ts'

const attempts = 8

/**
 * Runs `act` in one transaction of `req`: all of it happens or none. Inside an outer transaction
 * it simply joins that one. MongoDB may ask for the whole to be tried again when two writers
 * met; that is done here, a bounded number of times, with growing random pauses.
 */
export async function runInTransaction<T>(req: PayloadRequest, act: () => Promise<T>): Promise<T> {
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
