import { parse } from 'node:url'
import { SingleBar } from 'cli-progress'
import next from 'next'
import { seed } from '../../../seed/run.ts'
import { demoUsers } from '../../../seed/users.ts'
import { refreshStatistics } from '../database.ts'
import { keptSecret, makePassword } from '../dataFolder.ts'
import { endWithMessage } from '../endWithMessage.ts'
import type { Environment } from '../environment.mjs'
import { runJobs } from '../jobs.ts'
import { openApi } from '../openApi.ts'
import { openPayload, prepareEnvironment } from '../openPayload.ts'
import { prepareAnswers } from '../prepareAnswers.ts'
import { listen } from '../server.ts'
import { smtpTransport } from '../smtp.ts'

/** How long answers under way may take to finish when the server is told to stop. */
const patience = 5_000

async function main(): Promise<void> {
  const environment = prepareEnvironment()
  const server = await listen(environment, prepareAnswers(environment))
  const payload = await openPayload(environment, () => import('../../../payload.config.ts'))
  const password = () =>
    environment.demoPassword ?? keptSecret(environment.dataDir, 'demo-password', makePassword)
  const bar = progressBar()
  const { demo } = environment
  const seeded = await seed(payload, { demo, password, now: Date.now(), progress: bar.show })
  bar.stop()
  if (seeded) await refreshStatistics(payload)

  const { host: hostname, port } = environment
  const admin = next({ dev: false, dir: process.cwd(), hostname, port })
  await admin.prepare()
  const handle = admin.getRequestHandler()
  const { default: config } = await import('../../../payload.config.ts')
  const api = openApi(payload, await config, environment)
  server.serve(
    (request, response) =>
      api.answers(request)
        ? api.answer(request, response)
        : handle(request, response, parse(request.url ?? '/', true)),
    () => payload.find({ collection: 'regions', limit: 1, pagination: false, depth: 0 }),
    api.early,
  )
  const { freshness, sourcesCheckDays } = environment
  const jobs = environment.jobs
    ? runJobs(payload, {
        transport: smtpTransport(environment),
        freshness,
        sourcesCheckDays,
        onRun: api.countRun,
      })
    : undefined
  const { totalDocs: staff } = await payload.count({ collection: 'users', overrideAccess: true })
  announce(environment, demo ? password() : undefined, staff)

  const stop = async () => {
    console.log('\nStopping …')
    await server.close(patience)
    await api.close()
    await jobs?.stop()
    await payload.destroy()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop)
}

/** One bar per kind of thing seeded; nothing where there is no terminal to draw on. */
function progressBar() {
  let bar: { what: string; bar: SingleBar } | undefined
  const stop = () => bar?.bar.stop()
  return {
    stop,
    show: (what: string, done: number, total: number) => {
      if (bar?.what !== what) {
        stop()
        bar = { what, bar: new SingleBar({ format: `Seeding ${what} [{bar}] {value}/{total}` }) }
        if (!process.stdout.isTTY) console.log(`Seeding ${what} …`)
        bar.bar.start(total, done)
      }
      bar.bar.update(done)
    },
  }
}

function announce({ siteUrl }: Environment, password: string | undefined, staff: number): void {
  const lines = [
    '',
    'PolicyDesk is ready.',
    `  Admin UI  ${siteUrl}/admin`,
    `  REST      ${siteUrl}/api/articles`,
    `  GraphQL   ${siteUrl}/api/graphql`,
  ]
  if (password !== undefined) {
    lines.push('', `Demo logins, all with the password ${password} :`)
    for (const { email, role } of demoUsers) lines.push(`  ${email.padEnd(24)}${role}`)
  } else if (staff === 0) {
    lines.push('', `No users yet: whoever opens ${siteUrl}/admin first becomes the administrator.`)
  }
  console.log(`${lines.join('\n')}\n`)
}

main().catch((error) => process.exit(endWithMessage(error)))
