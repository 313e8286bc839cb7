import { rmSync } from 'node:fs'
import type { TestProject } from 'vitest/node'
import { startServer } from './server.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** A data folder with the demo in it, to be copied. */
    seeded: string
  }
}

/** Seeds the demo once for all files: it takes longer than most of their tests. */
export async function setup({ provide }: TestProject): Promise<() => void> {
  const { folder, stop } = await startServer()
  await stop(true)
  provide('seeded', folder)
  return () => rmSync(folder, { recursive: true, force: true })
}
