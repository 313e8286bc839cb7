import { defineConfig } from 'vitest/config'

/**
 * Three projects, told apart by file name so that `test/` can mirror `src/`:
 * `x.test.ts` is pure (no CMS), `x.cms.test.ts` needs a database, `x.e2e.test.ts` needs a browser.
 */
export default defineConfig({
  test: {
    // As every process that loads the configuration: see src/platform/nodeFlags.mjs.
    execArgv: ['--conditions=production'],
    projects: [
      {
        test: {
          name: 'domain',
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.{cms,e2e}.test.ts'],
        },
      },
      {
        test: {
          name: 'cms',
          include: ['test/**/*.cms.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/**/*.e2e.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
