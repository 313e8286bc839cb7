// @ts-check
import path from 'node:path'
import { build } from 'esbuild'

/** Where the commands are bundled to, below the project's root. */
export const bundleFolder = '.build'

/**
 * Bundles the command-line entry points, TypeScript to plain modules that Node runs as they are;
 * packages stay outside.
 */
export async function bundleCommands() {
  await build({
    entryPoints: ['serve', 'import', 'generate', 'audit', 'sources', 'signals'].map((name) =>
      path.join('src/platform/commands', `${name}.ts`),
    ),
    outdir: bundleFolder,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    sourcemap: true,
    outExtension: { '.js': '.mjs' },
    logLevel: 'warning',
  })
}
