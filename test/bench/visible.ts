import { setTimeout as wait } from 'node:timers/promises'
import { withBuiltServer } from './builtServer.ts'
import { editionIn, editionText, livingArticle } from './editions.ts'
import { openPressroom } from './pressroom.ts'
import type { Question } from './questions.ts'
import { type Section, WrongAnswer } from './section.ts'
import { percentile } from './statistics.ts'

/** How many editions are published. */
const editions = 50
/** After so many milliseconds every process must show what was published (DESIGN §8). */
const bound = 1_000
/** How long a reader waits between two questions, in milliseconds. */
const pause = 3

/**
 * How long it takes until what was published is to be read: in the process that published it, whose
 * next answer must show it, and in another on the same database, whose readers keep asking.
 */
export const visible: Section = (bench) =>
  withBuiltServer((publisher) =>
    withBuiltServer(async (other) => {
      const { id, doors } = await livingArticle(bench)
      const pressroom = await openPressroom(bench, publisher.url)
      const waits: number[] = []
      const ages: number[] = []
      let stale = 0
      for (const door of doors) {
        await ask(publisher.url, door)
        await ask(other.url, door)
      }
      for (let edition = 1; edition <= editions; edition += 1) {
        const readers = doors.map((door) => untilShown(other.url, door, edition))
        const readersDone = Promise.all(readers.map(({ shown }) => shown))
        // Looked at below, once publishing has not failed.
        readersDone.catch(() => {})
        const publishedAt = await pressroom.publish(id, editionText(edition))
        for (const { published } of readers) published(publishedAt)
        for (const door of doors) {
          if (editionIn(await ask(publisher.url, door)) < edition) stale += 1
        }
        for (const { shownAt, lastAsked } of await readersDone) {
          waits.push(Math.max(shownAt - publishedAt, 0))
          ages.push(Math.max(lastAsked - publishedAt, 0))
        }
      }
      if (stale > 0) throw new WrongAnswer(`${stale} next answers did not show what was published`)
      const figures = { shown: spread(waits), outdated: spread(ages) }
      return {
        name: 'visible',
        title: `From published to visible, ${editions} times, through ${doors.length} doors`,
        rows: [
          ['milliseconds after it was published', 'p50', 'p99', 'longest'],
          ['the same process, outdated answers', '0', '0', '0'],
          ['another process, last asked in vain', ...cells(figures.outdated)],
          ['another process, shown and sent', ...cells(figures.shown)],
        ],
        notes: [`No answer was outdated that was asked for later than ${bound} ms afterwards.`],
        figures: { editions, doors: doors.length, stale, bound, ...figures },
      }
    }),
  )

type Spread = { p50: number; p99: number; longest: number }

const spread = (milliseconds: readonly number[]): Spread => ({
  p50: percentile(milliseconds, 0.5),
  p99: percentile(milliseconds, 0.99),
  longest: percentile(milliseconds, 1),
})

const cells = ({ p50, p99, longest }: Spread): string[] =>
  [p50, p99, longest].map((milliseconds) => milliseconds.toFixed(0))

async function ask(url: string, { method, path, body, fault }: Question): Promise<string> {
  const response = await fetch(`${url}${path}`, {
    method,
    ...(body && { body, headers: { 'content-type': 'application/json' } }),
  })
  const text = await response.text()
  const wrong = fault(response.status, text)
  if (wrong) throw new WrongAnswer(`${path}: ${wrong}`)
  return text
}

/** Asks again and again until an edition is shown; gives when it was, and when last asked in vain. */
function untilShown(url: string, door: Question, edition: number) {
  let publishedAt = Number.POSITIVE_INFINITY
  const read = async (): Promise<{ shownAt: number; lastAsked: number }> => {
    for (let lastAsked = Number.NEGATIVE_INFINITY; ; ) {
      const askedAt = now()
      if (editionIn(await ask(url, door)) >= edition) return { shownAt: now(), lastAsked }
      if (askedAt > publishedAt + bound) {
        throw new WrongAnswer(`${door.path}: edition ${edition} not shown after ${bound} ms`)
      }
      lastAsked = askedAt
      await wait(pause)
    }
  }
  return {
    shown: read(),
    published: (at: number) => {
      publishedAt = at
    },
  }
}

const now = () => performance.timeOrigin + performance.now()
