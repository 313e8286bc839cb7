import { describe, expect, it } from 'vitest'
import { listFailures } from './listFailures.mjs'

const passed = { ancestorTitles: ['a list'], title: 'is short', status: 'passed' }
const failed = {
  ancestorTitles: ['a list', 'of failures'],
  title: 'is told',
  status: 'failed',
  failureMessages: [
    'AssertionError: expected 1 to be 2\n    at /there/test/list.test.ts:9:3\n    at x',
  ],
}
const list = (...testResults: object[]) =>
  listFailures('cms on SQLite', { testResults: testResults as never }, '/there')

describe('the failures of a run', () => {
  it('are none where none failed, nor where there is no report', () => {
    const name = '/there/test/list.test.ts'
    expect(list({ name, status: 'passed', message: '', assertionResults: [passed] })).toEqual([])
    expect(listFailures('domain', {}, '/there')).toEqual([])
  })

  it('name the suite, the file and the test, with what was thrown and not where', () => {
    const name = '/there/test/list.test.ts'
    const assertionResults = [passed, failed]
    expect(list({ name, status: 'failed', message: '', assertionResults })).toEqual([
      '✗ cms on SQLite > test/list.test.ts > a list > of failures > is told\n    AssertionError: expected 1 to be 2',
    ])
  })

  it('tell the beginning of a long message, without its colours', () => {
    const message = `\u001b[31mone\u001b[39m\n${'more\n'.repeat(20)}`
    const [text] = list({
      name: '/there/test/list.test.ts',
      status: 'failed',
      assertionResults: [{ ...failed, failureMessages: [message] }],
    })
    expect(text?.split('\n').slice(1)).toEqual(['    one', ...Array(5).fill('    more')])
  })

  it('name a file that could not be loaded, and one that failed outside of its tests', () => {
    const message = 'Failed to load ./nowhere.ts'
    expect(
      list(
        { name: '/there/test/a.test.ts', status: 'failed', message, assertionResults: [] },
        {
          name: '/there/test/b.test.ts',
          status: 'failed',
          message: '',
          assertionResults: [passed],
        },
      ),
    ).toEqual([
      '✗ cms on SQLite > test/a.test.ts\n    Failed to load ./nowhere.ts',
      '✗ cms on SQLite > test/b.test.ts\n    It failed outside of its tests.',
    ])
  })
})
