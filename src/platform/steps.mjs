// @ts-check
// The steps before PolicyDesk can run: install, bundle, build. Plain JavaScript without packages,
// because the first step is to install them.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** What the admin UI's build and the bundled commands are made from. */
const sources = [
  'src',
  'migrations',
  'seed',
  'payload.config.ts',
  'next.config.ts',
  'package-lock.json',
]

const seconds = (/** @type {number} */ since) => `${Math.round((Date.now() - since) / 1000)} s`

/**
 * Runs one step with a line that says what is going on and for how long.
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} act
 */
export async function step(title, act) {
  const began = Date.now()
  const live = process.stdout.isTTY
  const show = () => process.stdout.write(`\r\u001b[2K${title} … ${seconds(began)}`)
  if (!live) console.log(`${title} …`)
  const timer = live ? setInterval(show, 500) : undefined
  try {
    const result = await act()
    console.log(`${live ? '\r\u001b[2K' : ''}${title}: done in ${seconds(began)}`)
    return result
  } catch (error) {
    if (live) console.log()
    throw error
  } finally {
    clearInterval(timer)
  }
}

/**
 * Runs a program, keeping what it prints for the case that it fails.
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 */
export function run(command, args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text
      })
    }
    child.on('error', reject)
    child.on('close', (code, signal) => {
      if (code === 0) return resolve(undefined)
      const tail = output.trimEnd().split('\n').slice(-40).join('\n')
      reject(new Error(`${command} ${args.join(' ')} ended with ${signal ?? code}:\n${tail}`))
    })
  })
}

/** @param {string} file */
function filesBelow(file) {
  if (!statSync(file).isDirectory()) return [file]
  return readdirSync(file, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(file, name))
    .filter((name) => statSync(name).isFile())
    .sort()
}

/** @param {string[]} inputs */
function digest(inputs) {
  const hash = createHash('sha256').update(process.version)
  for (const file of inputs.flatMap(filesBelow))
    hash.update(file).update(readFileSync(file, 'latin1'))
  return hash.digest('hex')
}

/**
 * Runs an act unless it was done before for the same inputs.
 * @param {string} stamp the file that remembers the inputs
 * @param {string[]} inputs
 * @param {() => Promise<unknown>} act
 */
async function onceFor(stamp, inputs, act) {
  const now = digest(inputs)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return
  await act()
  mkdirSync(path.dirname(stamp), { recursive: true })
  writeFileSync(stamp, now)
}

/** Installs the packages that the lock file names. */
export const install = () =>
  onceFor('node_modules/.policydesk-installed', ['package-lock.json'], () =>
    step('Installing packages', () =>
      run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund']),
    ),
  )

/** Bundles the commands: needed by every one of them. */
export const bundle = () =>
  onceFor('.build/.bundled', sources, async () => {
    const { bundleCommands } = await import('./bundle.mjs')
    await step('Bundling the commands', bundleCommands)
  })

/** Builds the admin UI. */
export const build = () =>
  onceFor('.next/.policydesk-built', sources, () =>
    step('Building the admin UI', () =>
      run(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
        NODE_ENV: 'production',
        NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --conditions=production`.trim(),
      }),
    ),
  )
