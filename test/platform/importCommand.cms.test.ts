import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nodeFlags } from '../../src/platform/nodeFlags.mjs'
import { testDatabaseUrl } from '../desk.ts'

const good = (title: string) => `${title}

医保可以这样处理:

一、办法

  • 补缴 :按规定补缴。

提示:本文为示例内容。
相关推荐

医保怎么查

可以在线上查询。

医保问答 2025-04-08
`

let folder: string
let env: NodeJS.ProcessEnv

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'policydesk-import-'))
  env = {
    ...process.env,
    DATA_DIR: path.join(folder, 'data'),
    DATABASE_URL: testDatabaseUrl(folder),
    NODE_ENV: 'production',
    LOG_LEVEL: 'silent',
  }
  mkdirSync(path.join(folder, 'pages/more'), { recursive: true })
  writeFileSync(path.join(folder, 'pages/a.txt'), good('医保断缴怎么补'))
  writeFileSync(path.join(folder, 'pages/broken.txt'), '只有一行\n')
  writeFileSync(path.join(folder, 'pages/more/b.txt'), good('医保余额怎么查'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function runImport(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...nodeFlags, '.build/import.mjs', ...args],
    { env, encoding: 'utf8' },
  )
  return { status, stdout, stderr }
}

describe('npm run import', () => {
  it('imports what it can, names file and line of what it cannot, and exits with 1', () => {
    const { status, stdout } = runImport(path.join(folder, 'pages'))
    expect(status).toBe(1)
    expect(stdout).toMatch(/broken\.txt:\d+: /)
    expect(stdout).toContain('2 created')
    expect(stdout).toContain('1 refused')
  })

  it('prints JSON that a program can read, and doubles nothing the second time', () => {
    const { status, stdout } = runImport(path.join(folder, 'pages'), '--json')
    expect(status).toBe(1)
    const { pages } = JSON.parse(stdout)
    expect(
      pages.map(({ origin, status }: { origin: string; status: string }) => [origin, status]),
    ).toEqual([
      ['pages/a.txt', 'unchanged'],
      ['pages/broken.txt', 'refused'],
      ['pages/more/b.txt', 'unchanged'],
    ])
  })

  it('exits with 0 when every page is fine', () => {
    expect(runImport(path.join(folder, 'pages/a.txt')).status).toBe(0)
  })

  it('says in one line that a file is not there', () => {
    const { status, stderr } = runImport(path.join(folder, 'nowhere.txt'))
    expect(status).toBe(1)
    expect(stderr).toMatch(/^PolicyDesk: .*nowhere\.txt/m)
    expect(stderr).not.toContain('    at ')
  })
})
