import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { nodeFlags } from '../../src/platform/nodeFlags.mjs'
import { freePort } from '../freePort.ts'

/** A PolicyDesk of its own, seeded with the demo, in a process of its own. */
export type Server = {
  url: string
  /** Where its data are. */
  folder: string
  /** What it has printed so far. */
  output: () => string
  /** @param keep leaves its data where they are */
  stop: (keep?: boolean) => Promise<void>
}

/** The password of all demo users. */
export const password = 'demo-password'

/** How long seeding and starting may take on a slow machine, in milliseconds. */
const patience = 240_000

/**
 * Starts the built server, as `npm start` does once everything is installed and built.
 * @param settings of its environment, beside those of the demo
 * @param seeded a data folder that another one has left, to begin with a copy of it
 */
export async function startServer(
  settings: Record<string, string> = {},
  seeded?: string,
): Promise<Server> {
  const folder = mkdtempSync(path.join(tmpdir(), 'policydesk-e2e-'))
  if (seeded) cpSync(seeded, folder, { recursive: true })
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const child = spawn(process.execPath, [...nodeFlags, '.build/serve.mjs'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      NODE_ENV: 'production',
      DATA_DIR: folder,
      PORT: String(port),
      DEMO_PASSWORD: password,
      ...settings,
    },
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  }
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const stop = async (keep = false) => {
    child.kill()
    await ended
    if (!keep) rmSync(folder, { recursive: true, force: true })
  }
  const deadline = Date.now() + patience
  while (!(await isReady(url))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      await stop()
      throw new Error(`The server did not start:\n${output}`)
    }
    await wait(250)
  }
  return { url, folder, output: () => output, stop }
}

const isReady = (url: string): Promise<boolean> =>
  fetch(`${url}/admin/login`).then(
    ({ ok }) => ok,
    () => false,
  )
