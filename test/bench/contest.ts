import type { Exchange } from './loadGenerator.ts'
import type { Options } from './options.ts'
import { WrongAnswer } from './section.ts'
import { median, percentile } from './statistics.ts'
import { putLoad } from './workers.ts'

export type Speed = {
  requestsPerSecond: number
  /** Milliseconds. */
  p50: number
  p99: number
}

/** A server in a contest, and what it is asked. */
export type Side = { port: number; exchanges: Exchange[] }

export type Contest = {
  policydesk: Speed
  other: Speed
  /** Requests per second of ours for each of the other's. */
  ratio: number
}

/**
 * Puts the same load on two servers in turns, some rounds of it; medians of the rounds.
 * @throws {WrongAnswer} when either answers anything but what was found right
 */
export async function contest(
  kind: string,
  policydesk: Side,
  other: Side,
  options: Options,
): Promise<Contest> {
  const rounds: { policydesk: Speed; other: Speed }[] = []
  const milliseconds = options.seconds * 1_000
  await speedOf(kind, policydesk, { ...options, milliseconds: 1_000 })
  await speedOf(kind, other, { ...options, milliseconds: 1_000 })
  for (let round = 0; round < options.rounds; round += 1) {
    rounds.push({
      policydesk: await speedOf(kind, policydesk, { ...options, milliseconds }),
      other: await speedOf(kind, other, { ...options, milliseconds }),
    })
  }
  return {
    policydesk: middle(rounds.map((round) => round.policydesk)),
    other: middle(rounds.map((round) => round.other)),
    ratio: median(
      rounds.map((round) => round.policydesk.requestsPerSecond / round.other.requestsPerSecond),
    ),
  }
}

/**
 * How fast a server is for so long.
 * @throws {WrongAnswer}
 */
export async function speedOf(
  kind: string,
  { port, exchanges }: Side,
  { connections, milliseconds }: { connections: number; milliseconds: number },
): Promise<Speed> {
  const load = { port, connections, milliseconds, exchanges }
  const { latencies, seconds, fault } = await putLoad(load)
  if (fault) throw new WrongAnswer(`${kind}: ${fault}`)
  return {
    requestsPerSecond: latencies.length / seconds,
    p50: percentile(latencies, 0.5),
    p99: percentile(latencies, 0.99),
  }
}

const middle = (speeds: readonly Speed[]): Speed => ({
  requestsPerSecond: median(speeds.map(({ requestsPerSecond }) => requestsPerSecond)),
  p50: median(speeds.map(({ p50 }) => p50)),
  p99: median(speeds.map(({ p99 }) => p99)),
})

/** A speed as a table shows it. */
export const speedCells = ({ requestsPerSecond, p50, p99 }: Speed): string[] => [
  requestsPerSecond.toFixed(0),
  p50.toFixed(1),
  p99.toFixed(1),
]
