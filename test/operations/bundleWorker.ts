import { build } from 'esbuild'

/**
 * Bundles a process of its own, packages and all, into a folder below the project's root. Loading
 * a few large files takes a third of what loading the packages' thousands takes, and a test that
 * starts one process after another does little else.
 */
export async function bundleWorker(entry: string, folder: string): Promise<void> {
  await build({
    entryPoints: [entry],
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    conditions: ['production'],
    // They load binaries that lie beside them.
    external: ['sharp', '@libsql/*', 'libsql'],
    // What components of the admin UI bring along.
    loader: { '.css': 'empty', '.scss': 'empty' },
    // Packages of the older kind find these where they are; a module has to make its own.
    banner: {
      js: [
        `import { createRequire as makeRequire } from 'node:module'`,
        `import { dirname as folderOf } from 'node:path'`,
        `import { fileURLToPath as pathOf } from 'node:url'`,
        'const require = makeRequire(import.meta.url)',
        'const __filename = pathOf(import.meta.url)',
        'const __dirname = folderOf(__filename)',
      ].join('\n'),
    },
    outExtension: { '.js': '.mjs' },
    logLevel: 'warning',
  })
}
