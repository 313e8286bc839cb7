// @ts-check
// `npm start` and every other command: makes ready what is missing, then runs the command.
//   node src/platform/start.mjs [serve | import | signals | generate] [ARGUMENT…]
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readEnvironment } from './environment.mjs'
import { nodeFlags } from './nodeFlags.mjs'
import { build, bundle, install } from './steps.mjs'

const [command = 'serve', ...args] = process.argv.slice(2)

try {
  readEnvFile()
  readEnvironment(process.env)
  // Steps report on standard error when standard output belongs to the command.
  if (command !== 'serve') console.log = console.error
  await install()
  await bundle()
  if (command === 'serve') await build()
} catch (error) {
  const message = error instanceof Error ? error.message : String(error)
  console.error(`PolicyDesk: ${message}`)
  process.exit(1)
}

/** Reads `.env`, when there is one; what is set already wins. */
function readEnvFile() {
  if (!existsSync('.env')) return
  const { loadEnvFile } = /** @type {{ loadEnvFile?: (path: string) => void }} */ (process)
  if (!loadEnvFile) throw new Error('Reading .env needs Node.js 20.12 or newer.')
  loadEnvFile('.env')
}

const child = spawn(process.execPath, [...nodeFlags, `.build/${command}.mjs`, ...args], {
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: 'production' },
})
// Ctrl-C reaches both processes by itself; a signal sent to this one alone must be passed on.
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => child.kill(signal))
}
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
