import { parseArgs } from 'node:util'

/** What can be measured, in the order in which it is: the last ones change what the others read. */
export const sectionNames = [
  'reads',
  'search',
  'cold',
  'accuracy',
  'policy',
  'sweep',
  'visible',
  'soak',
] as const
export type SectionName = (typeof sectionNames)[number]

/** All but the one that is about endurance. */
const byDefault = sectionNames.filter((name) => name !== 'soak')

export const databases = ['sqlite', 'mongodb'] as const
export type DatabaseKind = (typeof databases)[number]

export type Options = {
  articles: readonly number[]
  database: DatabaseKind
  sections: readonly SectionName[]
  rounds: number
  /** How long one measurement of a round takes. */
  seconds: number
  connections: number
  /** Of the section `soak`, which is about more readers for a longer time. */
  soakConnections: number
  soakSeconds: number
  /** Whether cold reads are measured alone, without stock Payload beside them. */
  withoutStock: boolean
  /** Where the figures go, as JSON. */
  json: string | undefined
}

export const usage = `Usage: npm run bench [-- OPTION…]

  --articles N[,N…]    how many articles, one run each (10000)
  --database NAME      sqlite or mongodb, at MONGODB_URL (sqlite)
  --sections NAME,…    reads, search, cold, accuracy, policy, sweep, visible,
                       soak (all but soak)
  --rounds N           the figures are medians of so many rounds (3)
  --seconds N          how long one measurement of a round takes (3)
  --connections N      how many readers ask at once (16)
  --soak-connections N how many readers ask at once in soak (200)
  --soak-seconds N     for how long they do (60)
  --without-stock      measures cold without stock Payload, which is slow with many
  --json FILE          writes the figures to a file`

/** Thrown for options that make no sense, with one line for whoever gave them. */
export class OptionError extends Error {}

/**
 * Reads the command line.
 * @returns null when help is asked for
 * @throws {OptionError}
 */
export function readOptions(args: readonly string[]): Options | null {
  const values = parse(args)
  if (values.help) return null
  const {
    articles = '10000',
    database = 'sqlite',
    sections = byDefault.join(),
    rounds = '3',
    seconds = '3',
    connections = '16',
    'soak-connections': soakConnections = '200',
    'soak-seconds': soakSeconds = '60',
  } = values
  const asked = sections.split(',').map((name) => oneOf('--sections', name, sectionNames))
  return {
    articles: articles.split(',').map((count) => countOf('--articles', count, 1_000)),
    database: oneOf('--database', database, databases),
    sections: sectionNames.filter((name) => asked.includes(name)),
    rounds: countOf('--rounds', rounds),
    seconds: countOf('--seconds', seconds),
    connections: countOf('--connections', connections),
    soakConnections: countOf('--soak-connections', soakConnections),
    soakSeconds: countOf('--soak-seconds', soakSeconds),
    withoutStock: values['without-stock'] ?? false,
    json: values.json,
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        articles: { type: 'string' },
        database: { type: 'string' },
        sections: { type: 'string' },
        rounds: { type: 'string' },
        seconds: { type: 'string' },
        connections: { type: 'string' },
        'soak-connections': { type: 'string' },
        'soak-seconds': { type: 'string' },
        'without-stock': { type: 'boolean' },
        json: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values
  } catch (error) {
    throw new OptionError(error instanceof Error ? error.message : String(error))
  }
}

function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === value)
  if (!found) throw new OptionError(`${option} must be of ${allowed.join(', ')}, not "${value}".`)
  return found
}

function countOf(option: string, value: string, least = 1): number {
  const count = Number(value)
  if (!Number.isInteger(count) || count < least) {
    throw new OptionError(`${option} must be a whole number from ${least}, not "${value}".`)
  }
  return count
}
