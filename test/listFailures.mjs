// @ts-check
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'

/**
 * What is read of vitest's JSON report.
 * @typedef {{ ancestorTitles: string[], title: string, status: string, failureMessages?: string[] }} Test
 * @typedef {{ name: string, status: string, message?: string, assertionResults: Test[] }} TestFile
 */

/** How many lines of a message are told. */
const most = 6

/**
 * What failed in a run: each test, and each file that failed outside of its tests (it could not be
 * loaded, or what comes before or after the tests threw).
 * @param {string} suite as which the run is known
 * @param {{ testResults?: TestFile[] }} report
 * @param {string} root the folder that files are named from
 * @returns {string[]} one text for each: a line that names it, then the first lines of its message
 */
export const listFailures = (suite, { testResults = [] }, root) =>
  testResults.flatMap(({ name, status, message = '', assertionResults }) => {
    const file = path.relative(root, name)
    const tests = assertionResults.filter((test) => test.status === 'failed')
    const failures = tests.map(({ ancestorTitles, title, failureMessages = [] }) =>
      failure([suite, file, ...ancestorTitles, title], failureMessages[0] ?? ''),
    )
    return status === 'failed' && (message || tests.length === 0)
      ? [failure([suite, file], message || 'It failed outside of its tests.'), ...failures]
      : failures
  })

/**
 * @param {string[]} names
 * @param {string} message with or without where it was thrown
 */
function failure(names, message) {
  const lines = stripVTControlCharacters(message).split('\n')
  const thrown = lines.findIndex((line) => /^\s+at /.test(line))
  const told = lines.slice(0, thrown < 0 ? most : Math.min(thrown, most))
  return [`✗ ${names.filter(Boolean).join(' > ')}`, ...told.map((line) => `    ${line}`)].join('\n')
}
