import { setTimeout as wait } from 'node:timers/promises'
import { residentMB, withBuiltServer } from './builtServer.ts'
import { editionText, livingArticle } from './editions.ts'
import type { Library } from './loadArticles.ts'
import { openPressroom } from './pressroom.ts'
import { commonQuestions, type Question } from './questions.ts'
import { exchangesFor, rightAnswers } from './rightAnswers.ts'
import { type Section, WrongAnswer } from './section.ts'
import { percentile } from './statistics.ts'
import { putSoakLoad } from './workers.ts'

/** How long an editor waits from one publication to the next, in milliseconds. */
const pace = 1_000

/** How often memory is looked at meanwhile: that it has stopped growing shows in the later ones alone. */
const looks = 6

/**
 * Many readers for a long time, and an editor who publishes an edition of one article every second:
 * no answer may fail, show what it should not, or an older edition than the one published last.
 */
export const soak: Section = (bench) =>
  withBuiltServer(async (server) => {
    const { soakConnections: connections, soakSeconds: seconds } = bench.options
    const { port } = server
    const living = await livingArticle(bench)
    const pressroom = await openPressroom(bench, server.url)
    const questions = unchanging(bench.library, living.regions, living.slug)
    const load = {
      port,
      connections,
      milliseconds: seconds * 1_000,
      exchanges: exchangesFor(questions, await rightAnswers(port, 'soak', questions), port),
      living: exchangesFor(living.doors, await rightAnswers(port, 'soak', living.doors), port),
      published: new Int32Array(new SharedArrayBuffer(4)),
    }
    const memory = [await residentMB(server)]
    const began = Date.now()
    let isOver = false
    const soaking = putSoakLoad(load).finally(() => {
      isOver = true
    })
    let editions = 0
    for (let due = Date.now() + pace; !isOver; due = Math.max(due + pace, Date.now())) {
      await Promise.race([soaking, wait(due - Date.now())])
      if (isOver) break
      editions += 1
      await pressroom.publish(living.id, editionText(editions))
      Atomics.store(load.published, 0, editions)
      const nextLook = began + (load.milliseconds * memory.length) / looks
      if (Date.now() >= nextLook) memory.push(await residentMB(server))
    }
    const { latencies, livingAnswers, fault } = await soaking
    if (fault) throw new WrongAnswer(`soak: ${fault}`)
    memory.push(await residentMB(server))
    const figures = {
      connections,
      seconds,
      answers: latencies.length,
      livingAnswers,
      editions,
      requestsPerSecond: latencies.length / seconds,
      p50: percentile(latencies, 0.5),
      p99: percentile(latencies, 0.99),
      residentMB: memory,
    }
    return {
      name: 'soak',
      title: `${connections} readers for ${seconds} s, with an editor beside them`,
      rows: [
        ['requests/s', 'p50 ms', 'p99 ms', 'answers', 'published', 'MB'],
        [
          figures.requestsPerSecond.toFixed(0),
          figures.p50.toFixed(1),
          figures.p99.toFixed(1),
          String(figures.answers),
          String(editions),
          memory.map((megabytes) => megabytes.toFixed(0)).join(' → '),
        ],
      ],
      notes: [
        `No answer failed; none of ${livingAnswers} about what was being published showed less than had been.`,
      ],
      figures,
    }
  })

/** Questions whose answers the living article is in none of. */
function unchanging(
  library: Library,
  regions: readonly string[],
  slug: string,
): readonly Question[] {
  const others: Library = {
    ...library,
    regions: library.regions.filter(({ id }) => !regions.includes(id)),
  }
  const kinds = commonQuestions(others)
  return Object.values<Question[]>(kinds)
    .flat()
    .filter(({ path, body = '' }) => !path.endsWith(slug) && !body.includes(`"${slug}\\"`))
}
