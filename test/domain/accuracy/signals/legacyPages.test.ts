import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { SignalId } from '../../../../src/domain/accuracy/signals/signals.ts'
import { plainText } from '../../../../src/domain/content/plainText.ts'
import { parsePage } from '../../../../src/importer/parsePage.ts'
import { suggestCategory } from '../../../../src/importer/suggestCategory.ts'
import { toRichText } from '../../../../src/importer/toRichText.ts'
import { precision, raisedOn, recall, score, table } from './accuracyOf.ts'
import type { Labelled } from './labelled.ts'

/** The article of a page and, after it, the items of its related list, read as articles. */
function articlesOf(file: string): Labelled['article'][] {
  const result = parsePage(readFileSync(file, 'utf8'))
  if (!result.ok) throw new Error(`${file}: ${result.problem.message}`)
  const { page } = result
  const title = page.title.text
  return [
    {
      title,
      shortAnswer: page.shortAnswer?.text ?? '',
      body: plainText(toRichText(page)),
      notices: [...page.notice, ...page.disclaimer].map((piece) => piece.text).join('\n'),
      category: suggestCategory(title) ?? '',
    },
    ...page.related.map((item) => ({
      title: item.title,
      body: item.excerpt,
      category: suggestCategory(item.title) ?? '',
    })),
  ]
}

/** Labels by reading: the article's own first (0), then by position in the related list. */
type Labels = Partial<Record<number, readonly SignalId[]>>

const titleYears = (...positions: number[]): Labels =>
  Object.fromEntries(positions.map((position) => [position, ['stale-title-year']]))

const REAL: Record<string, Labels> = {
  'page-a.txt': {
    ...titleYears(4),
    1: ['stale-latest', 'vague-authority', 'old-year', 'unsourced-amount', 'off-topic'],
    2: ['stale-title-year', 'machine-written'],
    3: ['stale-title-year', 'stale-latest', 'vague-authority', 'unsourced-amount'],
    8: ['off-topic'],
    9: ['off-topic'],
    10: ['stale-latest', 'vague-authority', 'off-topic'],
    12: ['stale-title-year', 'unsourced-amount'],
    13: ['stale-title-year', 'region-mismatch', 'old-year', 'unsourced-amount'],
    14: ['vague-authority'],
    19: ['old-year', 'off-topic'],
    20: ['stale-title-year', 'machine-written', 'not-found'],
  },
  'page-b.txt': {
    0: ['machine-written-wide', 'self-contradiction', 'region-free-rule', 'old-year', 'residue'],
    ...titleYears(1, 3, 9, 11, 13, 15),
    2: ['stale-title-year', 'vague-authority'],
    4: ['stale-latest', 'vague-authority', 'region-free-rule'],
    5: ['hedge', 'machine-written', 'region-free-rule'],
    7: ['hedge'],
    12: ['stale-title-year', 'window-closed'],
    14: ['stale-title-year', 'machine-written-wide'],
    19: ['unsafe-advice'],
  },
}

/** Our own pages; only the articles, whose faults are there on purpose. */
const OWN: Record<string, readonly SignalId[]> = {
  '01-employee-account-balance-after-stop.txt': [],
  '02-employee-lapse-waiting-period.txt': [],
  '03-resident-lapse-waiting-period.txt': [],
  '04-huludao-flexible-pension-gap.txt': ['stale-title-year'],
  '05-yibin-disability-care-allowance.txt': ['stale-title-year'],
  '06-xiangtan-retiree-contribution-years.txt': [],
  '07-wuxi-remote-reimbursement.txt': [],
  '08-resident-pension-back-payment.txt': [],
  '09-account-frozen-during-lapse.txt': [
    'machine-written',
    'machine-written-wide',
    'not-found',
    'vague-authority',
    'self-contradiction',
    'residue',
  ],
  '10-nanjing-balance-zeroed.txt': [
    'stale-title-year',
    'stale-latest',
    'machine-written-wide',
    'self-contradiction',
    'unsafe-advice',
    'unsourced-amount',
    'residue',
  ],
  '11-daqing-resident-lapse.txt': [
    'stale-title-year',
    'window-closed',
    'unsourced-amount',
    'arithmetic',
    'hedge',
  ],
  '12-yibin-care-allowance-raised.txt': [
    'stale-title-year',
    'region-mismatch',
    'old-year',
    'unsourced-amount',
    'arithmetic',
    'not-found',
    'vague-authority',
    'hedge',
  ],
  '13-hohhot-eye-hospital-ranking.txt': [
    'stale-latest',
    'machine-written',
    'machine-written-wide',
    'not-found',
  ],
  '14-guangxi-camping-food.txt': [],
}

/** Real pages are not part of this repository; they are read where they lie beside it. */
const folder = path.resolve('..', 'shared', 'legacy-pages')
const areAtHand = existsSync(folder)
if (!areAtHand) console.info(`no real legacy pages: ${folder} does not exist, so they are skipped`)

describe.skipIf(!areAtHand)(
  'the signals on real legacy pages (only where they are at hand)',
  () => {
    const samples = () =>
      Object.entries(REAL).flatMap(([name, labels]) =>
        articlesOf(path.join(folder, name)).map(
          (article, position): Labelled => ({ article, expected: labels[position] ?? [] }),
        ),
      )

    it.each(Object.entries(REAL))('find in %s what a reader found', (name, labels) => {
      articlesOf(path.join(folder, name)).forEach((article, position) => {
        const expected = [...(labels[position] ?? [])].sort()
        expect([...raisedOn(article)].sort(), `${name}, item ${position}`).toEqual(expected)
      })
    })

    it('miss none and raise none wrongly', () => {
      const scores = score(samples())
      console.info(`${samples().length} articles and items of real pages\n${table(scores)}`)
      expect(scores.filter((one) => recall(one) < 1 || precision(one) < 1)).toEqual([])
    })
  },
)

describe('the signals on our own pages', () => {
  it.each(Object.entries(OWN))('%s', (name, expected) => {
    const [article] = articlesOf(path.join('seed', 'pages', name))
    expect(article && [...raisedOn(article)].sort()).toEqual([...expected].sort())
  })
})
