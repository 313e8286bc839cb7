import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const doorsFile = 'test/collections/articleDoors.cms.test.ts'

/** The rows of `doors.md`: `| door | file | name of the test |`. */
const rows = readFileSync('test/doors.md', 'utf8')
  .split('\n')
  .map((line) => line.match(/^\| (.+) \| `(.+)` \| (.+) \|$/))
  .flatMap((match) =>
    match ? [{ door: match[1], file: match[2] ?? '', name: match[3] ?? '' }] : [],
  )

/** The names of the tests in a file, as they are written there. */
const testsIn = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/\bit(?:\.each\([\s\S]*?\))?\(\s*(['`])(.+?)\1,/g)].map(
    (match) => match[2] ?? '',
  )

describe('the list of doors past the workflow', () => {
  it('has rows', () => {
    expect(rows.length).toBeGreaterThan(50)
  })

  it.each(rows)('names a test that is there for: $door', ({ file, name }) => {
    expect(existsSync(file), file).toBe(true)
    expect(testsIn(file)).toContain(name)
  })

  it('leaves out no test of articleDoors', () => {
    const named = rows.filter(({ file }) => file === doorsFile).map(({ name }) => name)
    expect(testsIn(doorsFile).filter((name) => !named.includes(name))).toEqual([])
  })
})
