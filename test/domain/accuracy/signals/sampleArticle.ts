import regionsJson from '../../../../seed/regions.json' with { type: 'json' }
import type { SignalArticle } from '../../../../src/domain/accuracy/signals/article.ts'
import { fingerprintOf } from '../../../../src/domain/content/fourGrams.ts'
import { indexRegionNames } from '../../../../src/domain/regions/matchNames.ts'
import type { Region } from '../../../../src/domain/regions/tree.ts'

/** Every region there is, read once for all tests of the signals. */
export const regionNames = indexRegionNames(regionsJson as Region[])

/** What a test says of its article; the texts of other articles by their ids. */
export type SampleFields = Partial<Omit<SignalArticle, 'others' | 'regionNames'>> & {
  others?: Record<string, string>
}

/** The day on which the tests take place. */
export const today = '2026-06-01'

/** An article that has nothing but what the test says. */
export function sampleArticle({ others = {}, ...fields }: SampleFields = {}): SignalArticle {
  return {
    title: '',
    shortAnswer: '',
    body: '',
    notices: '',
    sources: [],
    regions: [],
    category: '',
    today,
    regionNames,
    ...fields,
    others: Object.entries(others).map(([id, text]) => ({
      id,
      fingerprint: fingerprintOf(text),
    })),
  }
}
