import type { PayloadRequest } from 'payload'
import { RefusedError } from '../access/RefusedError.ts'
import { isStaff } from '../access/staff.ts'
import type { CheckProblem } from '../domain/sources/checkProblem.ts'
import { urlProblem } from '../domain/sources/fetchableUrl.ts'
import { fingerprint } from '../domain/sources/fingerprint.ts'
import type { Seen } from '../domain/sources/judgeCheck.ts'
import type { Source } from '../payload-types.ts'
import { slugs } from '../slugs.ts'
import { type Fetching, fetchPage } from './fetchPage.ts'
import { readById } from './readById.ts'
import { type StoredCheck, storeCheck } from './storeCheck.ts'

/** A check that was made; `superseded` where another one, or an edit, came between. */
export type SourceCheck = {
  outcome: StoredCheck['outcome'] | 'superseded'
  tasks: number
  problem: CheckProblem | null
}

/**
 * Reads a source from the web and records whether it is what it was. Fetching it takes as long as
 * it takes, so it is done outside of any transaction.
 * @param now milliseconds since the epoch
 */
export async function checkSource(
  req: PayloadRequest,
  source: Source,
  now: number,
  fetching: Fetching,
  stop?: AbortSignal,
): Promise<SourceCheck> {
  const seen = await look(source.url ?? '', fetching, stop)
  const problem = 'problem' in seen ? seen.problem : null
  const stored = await storeCheck(req, source, seen, now)
  return { ...(stored ?? { outcome: 'superseded', tasks: 0 }), problem }
}

async function look(url: string, fetching: Fetching, stop?: AbortSignal): Promise<Seen> {
  const fetched = await fetchPage(url, fetching, stop)
  if ('problem' in fetched) return fetched
  const hash = fingerprint(fetched.bytes, fetched.contentType)
  return hash === null ? { problem: { code: 'no_text' } } : { hash }
}

/**
 * Checks one source at once, for the staff.
 * @param now milliseconds since the epoch
 */
export async function checkSourceNow(
  req: PayloadRequest,
  id: string,
  now: number,
  fetching: Fetching,
): Promise<SourceCheck> {
  if (!isStaff({ req })) throw new RefusedError([{ code: 'not_signed_in' }])
  const source = await readById(req, slugs.sources, id)
  if (!source) throw new RefusedError([{ code: 'not_found' }])
  const url = source.url ?? ''
  if (!URL.canParse(url) || urlProblem(new URL(url), fetching)) {
    throw new RefusedError([{ code: 'not_fetchable' }])
  }
  return checkSource(req, source, now, fetching)
}
