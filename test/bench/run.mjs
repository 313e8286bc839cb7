// @ts-check
// `npm run bench`: how fast the public reads are and what the accuracy axis costs them, on a
// throw-away database. Makes ready what is missing first, as `npm start` does.
//   node test/bench/run.mjs --help
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { nodeFlags } from '../../src/platform/nodeFlags.mjs'
import { build, bundle, install } from '../../src/platform/steps.mjs'

await install()
await bundle()
await build()
const { build: bundleWith } = await import('esbuild')

const folder = '.build/bench'
const options = /** @type {const} */ ({
  outdir: folder,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  sourcemap: true,
  outExtension: { '.js': '.mjs' },
  logLevel: 'warning',
})
const entry = (/** @type {string} */ name) => `test/bench/${name}.ts`
await bundleWith({
  ...options,
  entryPoints: [
    'bench',
    'measure',
    'loadGenerator',
    'soakGenerator',
    'bareServer',
    'loadStock',
  ].map(entry),
})
// The public doors once more, over another rule of what is served: what the rule costs is the
// difference.
await bundleWith({
  ...options,
  entryPoints: { publishedOnlyDoors: entry('publicDoors') },
  plugins: [
    {
      name: 'published-only',
      setup: ({ onResolve }) => {
        onResolve({ filter: /\/served\.ts$/ }, ({ importer }) =>
          importer.endsWith('publishedOnly.ts')
            ? undefined
            : { path: path.resolve(entry('publishedOnly')) },
        )
      },
    },
  ],
})
const { status } = spawnSync(
  process.execPath,
  [...nodeFlags, `${folder}/bench.mjs`, ...process.argv.slice(2)],
  { stdio: 'inherit', env: { ...process.env, NODE_ENV: 'production' } },
)
process.exit(status ?? 1)
