import { createRequire } from 'node:module'
import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files that take minutes. Vitest goes by the size of a file where it has not yet timed it. */
const longest = ['model/workflow', 'model/workflowAgain', 'operations/crash', 'delivery/attack']

/** Begins with what takes longest, so that no core is left with it when the others are done. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLongest = ({ moduleId }: TestSpecification) =>
      longest.some((name) => moduleId.endsWith(`/test/${name}.cms.test.ts`))
    const sorted = await super.sort(files)
    return [...sorted.filter(isLongest), ...sorted.filter((file) => !isLongest(file))]
  }
}

/**
 * The one copy of `graphql` that Payload uses too, as in every other process: two do not know each
 * other's errors.
 */
const resolve = { alias: { graphql: createRequire(import.meta.url).resolve('graphql') } }

/**
 * Three projects, told apart by file name so that `test/` can mirror `src/`:
 * `x.test.ts` is pure (no CMS), `x.cms.test.ts` needs a database (`x.sqlite.cms.test.ts` is about
 * SQLite alone), `x.e2e.test.ts` needs a browser.
 */
export default defineConfig({
  test: {
    // By default one core is left free. Here one file more than cores is under way: each waits at
    // times, for its database or for a second that has to pass.
    maxWorkers: availableParallelism() + 1,
    sequence: { sequencer: LongestFirst },
    // More pages at once than cores only make each other wait.
    maxConcurrency: availableParallelism(),
    projects: [
      {
        test: {
          name: 'domain',
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.{cms,e2e}.test.ts'],
          // Against hanging, no measure of speed: properties are many runs, on a slow machine.
          testTimeout: 30_000,
        },
      },
      {
        resolve,
        test: {
          name: 'cms',
          globalSetup: './test/bundleOnce.ts',
          include: ['test/**/*.cms.test.ts'],
          exclude: process.env.TEST_DATABASE === 'mongodb' ? ['test/**/*.sqlite.cms.test.ts'] : [],
          // Against hanging alone: a slow database is no failure.
          testTimeout: 180_000,
          hookTimeout: 240_000,
        },
      },
      {
        test: {
          name: 'e2e',
          globalSetup: './test/e2e/seedOnce.ts',
          include: ['test/**/*.e2e.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
