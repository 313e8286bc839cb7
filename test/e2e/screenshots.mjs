// @ts-check
// `npm run screenshots`: shoots the admin UI into screenshots/, and the README's pictures into
// src/admin/screenshots/; with `--readme` those alone. Makes ready what is missing first, as
// `npm start` does.
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, bundle, install, step } from '../../src/platform/steps.mjs'

await install()
await bundle()
await build()
const { build: bundleWith } = await import('esbuild')
const outfile = path.resolve('.build/screenshots.mjs')
await bundleWith({
  entryPoints: ['test/e2e/shoot.ts'],
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  packages: 'external',
})
const { shoot } = await import(pathToFileURL(outfile).href)
const readmeOnly = process.argv.includes('--readme')
await step('Taking the screenshots', () => shoot({ readmeOnly }))
