import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { parsePage } from '../../src/importer/parsePage.ts'
import { faults } from './coverage.ts'

/** Real pages are not part of this repository; they are read where they lie beside it. */
const folder = path.resolve('..', 'shared', 'legacy-pages')
const read = (name: string) => readFileSync(path.join(folder, name), 'utf8')

function parsed(text: string) {
  const result = parsePage(text)
  if (!result.ok) throw new Error(result.problem.message)
  return result.page
}

describe.skipIf(!existsSync(folder))('real legacy pages (only where they are at hand)', () => {
  test.each([
    ['page-a.txt', '职工医保停缴后余额怎么办', '2025-04-08', 0],
    ['page-b.txt', '医保停保余额怎么没有了', '2025-03-19', 1],
  ])('%s', (name, title, batchDate, notices) => {
    const page = parsed(read(name))
    expect(page.title.text).toBe(title)
    expect(page.notice).toHaveLength(notices)
    expect(page.lead?.text).toMatch(/如下:$/)
    expect(page.sections.map((section) => section.ordinal)).toEqual([1, 2, 3, 4])
    expect(page.summary).toHaveLength(1)
    expect(page.disclaimer).toHaveLength(1)
    expect(page.related).toHaveLength(20)
    expect(page.related.map((item) => item.section)).toEqual(Array(20).fill('健康新闻'))
    expect(page.batchDate).toBe(batchDate)
    expect(page.unplaced).toEqual([])
  })

  test('every page there comes back whole', () => {
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.txt'))) {
      const text = read(name)
      expect(faults(text, parsed(text))).toEqual([])
    }
  })
})
