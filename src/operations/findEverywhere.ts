import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { comparedText } from '../domain/accuracy/signals/wholeArticle.ts'
import { type Fingerprint, fingerprintOf } from '../domain/content/fourGrams.ts'
import { indexSketches, type Sketch, sketchOf } from '../domain/content/minHash.ts'
import { plainText } from '../domain/content/plainText.ts'
import type { Article } from '../payload-types.ts'
import { eachArticle } from './eachArticle.ts'
import type { Others } from './findInArticle.ts'
import { openFindingTasks } from './openFindingTasks.ts'
import { readWorkingCopy } from './readArticle.ts'
import { updateFindings } from './updateFindings.ts'

/**
 * Looks through every article, one by one: what is stored of each becomes what is found today, and
 * a review task is opened for what should be looked at in a live text. Duplicates are looked for
 * here alone, among all articles: of each no more is held than a sketch.
 * @param now milliseconds since the epoch
 * @param onArticle told after each of them
 */
export async function findEverywhere(
  payload: Payload,
  now: number,
  onArticle: () => void = () => {},
): Promise<void> {
  const nearTo = indexSketches(await readSketches(payload))
  for await (const { live, working } of eachArticle(await createLocalReq({}, payload))) {
    const req = await createLocalReq({}, payload)
    await updateFindings(req, working.id, now, await readOthers(req, nearTo(working.id)))
    if (live._status === 'published') await openFindingTasks(req, live, now)
    onArticle()
  }
}

async function readSketches(payload: Payload): Promise<Map<string, Sketch>> {
  const sketches = new Map<string, Sketch>()
  for await (const { working } of eachArticle(await createLocalReq({}, payload))) {
    const fingerprint = comparedFingerprint(working)
    if (fingerprint.grams.size > 0) sketches.set(working.id, sketchOf(fingerprint))
  }
  return sketches
}

async function readOthers(req: PayloadRequest, ids: readonly string[]): Promise<Others> {
  const others: Others[number][] = []
  for (const id of ids) {
    const article = await readWorkingCopy(req, id)
    if (article) others.push({ id, fingerprint: comparedFingerprint(article) })
  }
  return others
}

const comparedFingerprint = ({ shortAnswer, body }: Article): Fingerprint =>
  fingerprintOf(comparedText({ shortAnswer: shortAnswer ?? '', body: plainText(body) }))
