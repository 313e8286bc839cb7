import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nodeFlags } from '../../src/platform/nodeFlags.mjs'
import { bundle } from '../../src/platform/steps.mjs'
import { testDatabaseUrl } from '../desk.ts'

let folder: string
let env: NodeJS.ProcessEnv

beforeAll(async () => {
  await bundle()
  folder = mkdtempSync(path.join(tmpdir(), 'policydesk-signals-'))
  env = {
    ...process.env,
    DATA_DIR: path.join(folder, 'data'),
    DATABASE_URL: testDatabaseUrl(folder),
    NODE_ENV: 'production',
    LOG_LEVEL: 'silent',
  }
  run('import', 'seed/pages/09-account-frozen-during-lapse.txt')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function run(command: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...nodeFlags, `.build/${command}.mjs`, ...args],
    { env, encoding: 'utf8' },
  )
  return { status, stdout, stderr }
}

describe('npm run signals', () => {
  it('prints a table of what was found, the same the second time', () => {
    const first = run('signals')
    expect(first.status, first.stderr).toBe(0)
    expect(first.stdout).toMatch(/^signal +severity +open +dismissed$/m)
    expect(first.stdout).toMatch(/^machine-written +strict +5 +0$/m)
    expect(first.stdout).toMatch(/^not-found +strict +1 +0$/m)
    expect(first.stdout).not.toContain('duplicate')
    expect(run('signals').stdout).toBe(first.stdout)
  })

  it('prints JSON that a program can read, every signal in it', () => {
    const { articles, signals } = JSON.parse(run('signals', '--json').stdout)
    expect(articles).toBe(1)
    expect(signals).toHaveLength(18)
    expect(signals).toContainEqual({
      signal: 'machine-written',
      severity: 'strict',
      open: 5,
      dismissed: 0,
    })
  })

  it('says in one line what it does not understand', () => {
    const { status, stderr } = run('signals', '--jsno')
    expect(status).toBe(1)
    expect(stderr).toMatch(/^PolicyDesk: .*--jsno/m)
  })
})
