import type { PayloadRequest } from 'payload'
import { type Accuracy, deriveAccuracy } from '../domain/accuracy/accuracy.ts'
import { readOpenFlags, readVerification } from './readFlags.ts'

/**
 * The accuracy group of an article, from its open flags and its last verification.
 * @param contentHash of the text that is live, or will be once this transaction ends
 * @param now milliseconds since the epoch
 */
export const currentAccuracy = async (
  req: PayloadRequest,
  article: string,
  contentHash: string,
  now: number,
): Promise<Accuracy> =>
  deriveAccuracy(
    await readOpenFlags(req, article),
    await readVerification(req, article),
    contentHash,
    now,
  )

/** An accuracy group as an article that is to be stored has it: lists of the domain are read-only. */
export const writableLists = (accuracy: Accuracy) => ({
  ...accuracy,
  verifiedAgainst: [...accuracy.verifiedAgainst],
  notices: [...accuracy.notices],
})
