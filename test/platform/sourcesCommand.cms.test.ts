import { spawn } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nodeFlags } from '../../src/platform/nodeFlags.mjs'
import { type Desk, openDesk } from '../desk.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

/** Runs the command on the desk's database, beside the desk itself. */
function run(
  ...args: string[]
): Promise<{ status: number | null; stdout: string; stderr: string }> {
  const child = spawn(process.execPath, [...nodeFlags, '.build/sources.mjs', ...args], {
    env: { ...process.env, NODE_ENV: 'production', LOG_LEVEL: 'silent' },
  })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text) => {
    stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text) => {
    stderr += text
  })
  return new Promise((resolve) => {
    child.on('close', (status) => resolve({ status, stdout, stderr }))
  })
}

describe('npm run sources:check', () => {
  it('exits with 0 when there is nothing to check', async () => {
    const { status, stdout, stderr } = await run('check')
    expect(status, stderr).toBe(0)
    expect(stdout).toContain('0 sources: none')
  })

  it('exits with 1 when a source could not be checked, and says which and why', async () => {
    const { id } = await desk.payload.create({
      collection: 'sources',
      data: { title: '内网上的办法', url: 'http://10.0.0.1/a' },
    })
    const { status, stdout } = await run('check')
    expect(status).toBe(1)
    expect(stdout).toMatch(/failed +private_address 10\.0\.0\.1 +0 +内网上的办法 +http/)
    expect(stdout).toContain('1 sources: 1 failed')
    const stored = await desk.payload.findByID({ collection: 'sources', id })
    expect(stored).toMatchObject({ checkOutcome: 'failed', checkProblem: 'private_address' })

    const json = await run('check', '--json')
    expect(json.status).toBe(1)
    expect(JSON.parse(json.stdout)).toEqual({
      sources: [
        {
          id,
          title: '内网上的办法',
          url: 'http://10.0.0.1/a',
          outcome: 'failed',
          tasks: 0,
          problem: { code: 'private_address', detail: '10.0.0.1' },
        },
      ],
    })
    const lately = await run('check', '--older-than', '1')
    expect(lately.status).toBe(0)
    expect(lately.stdout).toContain('0 sources: none')
  })

  it.each([[[]], [['chekc']], [['check', 'more']], [['check', '--older-than', 'soon']]])(
    'explains itself when called with %j',
    async (args) => {
      const { status, stderr } = await run(...args)
      expect(status).toBe(2)
      expect(stderr).toContain('Usage: npm run sources:check')
    },
  )

  it('says in one line that a flag is unknown', async () => {
    const { status, stderr } = await run('check', '--fast')
    expect(status).toBe(1)
    expect(stderr).toMatch(/^PolicyDesk: .*--fast/m)
    expect(stderr).not.toContain('    at ')
  })
})
