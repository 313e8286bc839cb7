import fc from 'fast-check'
import type { FlattenedField, SanitizedConfig } from 'payload'
import { type FieldKind, kindAt, operatorsOf } from '../../../src/delivery/fieldKinds.ts'
import { publicFields } from '../../../src/delivery/publicFields.ts'
import type { Slug } from '../../../src/slugs.ts'
import { hiddenNumber, mark, type Prey, reference } from './secrets.ts'

/** Chooses among arbitraries by weight. */
export const weighted = <T>(...options: [number, fc.Arbitrary<T>][]): fc.Arbitrary<T> =>
  fc.oneof(...options.map(([weight, arbitrary]) => ({ weight, arbitrary })))

/** The ids and slugs an attacker may have got hold of, and some that lead nowhere. */
export const anyId = ({ open, hidden }: Prey): fc.Arbitrary<string> =>
  weighted(
    [6, fc.constantFrom(...Object.values(open).flat())],
    [4, fc.constantFrom(...hidden)],
    [
      1,
      fc.constantFrom(
        'nothing',
        '',
        '0',
        'null',
        'undefined',
        '00000000-0000-4000-8000-000000000000',
        '000000000000000000000000',
        "' OR 1=1 --",
        '%00',
        '../users',
        '[object Object]',
      ),
    ],
  )

export const anySlug = ({ slugs, goneSlugs }: Prey): fc.Arbitrary<string> =>
  weighted(
    [3, fc.constantFrom(...slugs)],
    [3, fc.constantFrom(...goneSlugs)],
    [
      2,
      fc.constantFrom(`${mark}-draft-zhong-duan-san-ge-yue`, mark, 'nothing', '%E0%A4%A', 'a%00b'),
    ],
  )

/** Regions that there are, that there are not, and what is none. */
export const anyRegion: fc.Arbitrary<string> = weighted(
  [6, fc.constantFrom('511500', '510000')],
  [1, fc.constantFrom('999999', '', '5115', '511500,510000', mark, '%00')],
)

/** What a searcher may ask for: secrets and parts of them, and words of what is served. */
export const anyQuestion = (prey: Prey): fc.Arbitrary<string> =>
  weighted(
    [
      5,
      fc.constantFrom(
        mark,
        `${mark} 中断三个月`,
        'withheld',
        'edit',
        '中断三个月',
        'LEAKA expired',
        'a',
      ),
    ],
    [
      8,
      fc.constantFrom(
        '断缴',
        '停保',
        '断缴多久',
        '报销',
        '异地就医',
        '医',
        '每月多少',
        '3个月',
        '补缴 待遇',
      ),
    ],
    [
      1,
      fc.constantFrom(
        '',
        '"',
        '{title} : x',
        '断缴" OR "leaka',
        '*',
        'NEAR(断缴)',
        '医'.repeat(120),
      ),
    ],
    [1, anySlug(prey)],
    [1, fc.string({ maxLength: 12 })],
  )

/** What a filter may compare with: parts of secrets, plain values, and what is no value at all. */
export const anyOperand = (prey: Prey): fc.Arbitrary<unknown> =>
  weighted<unknown>(
    [4, anyId(prey)],
    [3, anySlug(prey)],
    [
      6,
      fc.constantFrom(
        mark,
        mark.slice(0, 3),
        'LEAKA draft',
        '断缴',
        '医保',
        'a',
        '%',
        '_',
        '.*',
        '^l',
        '$ne',
        '',
        'true',
        'false',
        'null',
        'draft',
        'published',
        'in_review',
        'employee',
        'resident',
        'verified',
        'unverified',
        'blocked',
        'prefecture',
        '511500',
        'medical-lapse',
        'elsewhere',
        reference,
        String(hiddenNumber),
        '0',
        '-1',
        '1e9',
        'NaN',
        '2025-01-31',
        '2999-01-31T12:00:00.000Z',
        'not a day',
        '2025-13-45',
        'a\0b',
        '\ud800',
        '医'.repeat(400),
        'a,b,c',
        ',',
      ),
    ],
    [1, fc.constantFrom<unknown>(true, false, null, 0, hiddenNumber, 1.5, [], {}, [[]], [null])],
    [
      1,
      fc.constantFrom<unknown>({ $ne: 1 }, { $gt: '' }, { equals: 'a' }, [{ $ne: 1 }], {
        relationTo: 'articles',
        value: 'a',
      }),
    ],
    [2, fc.array(anyId(prey), { maxLength: 4 })],
    [1, fc.string({ maxLength: 12 })],
  )

export const anyOperator: fc.Arbitrary<string> = weighted(
  [8, fc.constantFrom('equals', 'not_equals', 'in', 'not_in', 'exists', 'like', 'contains')],
  [
    3,
    fc.constantFrom(
      'not_like',
      'greater_than',
      'greater_than_equal',
      'less_than',
      'less_than_equal',
    ),
  ],
  [
    1,
    fc.constantFrom(
      'near',
      'within',
      'intersects',
      'all',
      'Equals',
      '$where',
      '$regex',
      'toString',
      '__proto__',
    ),
  ],
)

/** Every path of every collection, through relations, and how an attacker would write it otherwise. */
export function anyPath(config: SanitizedConfig): fc.Arbitrary<string> {
  const open = Object.values(publicFields).flatMap((fields) => [
    ...(fields?.where ?? []),
    ...(fields?.sort ?? []),
  ])
  const all = Object.keys(publicFields).flatMap((slug) => pathsOf(config, slug, 2))
  const secret = all.filter((path) => !open.includes(path))
  const written = fc
    .tuple(fc.constantFrom(...open, ...secret), fc.nat(9))
    .map(([path, how]) => disguise(path, how))
  return weighted(
    [10, fc.constantFrom(...open)],
    [6, fc.constantFrom(...secret)],
    [2, written],
    [
      1,
      fc.constantFrom(
        '_id',
        '__v',
        'version.title',
        'latest',
        'parent',
        'hash',
        'salt',
        'nothing',
        '$where',
        '',
        '.',
        'constructor',
      ),
    ],
  )
}

const disguise = (path: string, how: number): string =>
  [
    path.replaceAll('.', '__'),
    path.toUpperCase(),
    `${path}.id`,
    `${path}.value`,
    `version.${path}`,
    `${path}.`,
    ` ${path}`,
    `${path}.zh`,
    path.replaceAll('.', '..'),
    `parent.${path}`,
  ][how] ?? path

function pathsOf(config: SanitizedConfig, slug: string, hops: number): string[] {
  const fields = config.collections.find((one) => one.slug === slug)?.flattenedFields ?? []
  return fields.flatMap((field) => pathsBelow(config, field, hops))
}

function pathsBelow(config: SanitizedConfig, field: FlattenedField, hops: number): string[] {
  const target =
    field.type === 'relationship' && typeof field.relationTo === 'string'
      ? field.relationTo
      : field.type === 'join' && typeof field.collection === 'string'
        ? field.collection
        : undefined
  const below =
    target && hops > 0
      ? pathsOf(config, target, hops - 1)
      : 'flattenedFields' in field
        ? field.flattenedFields.flatMap((one) => pathsBelow(config, one, hops))
        : []
  return [field.name, ...below.map((path) => `${field.name}.${path}`)]
}

/** A comparison of a path that is open, mostly with a value that fits it. */
export function openCondition(
  prey: Prey,
  config: SanitizedConfig,
  slug: string,
): fc.Arbitrary<Record<string, unknown>> {
  const collections = Object.fromEntries(
    config.collections.map((one) => [one.slug, { config: one }]),
  )
  const fields = collections[slug]?.config.flattenedFields ?? []
  return fc.constantFrom(...(publicFields[slug as Slug]?.where ?? ['id'])).chain((path) => {
    const kind = kindAt(path, fields, collections) ?? 'id'
    const comparison = fc.constantFrom(...operatorsOf[kind]).chain((operator) => {
      const operand: fc.Arbitrary<unknown> =
        operator === 'exists' ? fc.constantFrom('true', 'false') : fitting(kind, prey)
      return fc.tuple(fc.constant(operator), weighted([5, operand], [1, anyOperand(prey)]))
    })
    return comparison.map(([operator, operand]) => ({ [path]: { [operator]: operand } }))
  })
}

/** A value such as the fields of a kind hold. */
function fitting(kind: FieldKind, prey: Prey): fc.Arbitrary<unknown> {
  switch (kind) {
    case 'text':
      return weighted(
        [2, fc.constantFrom(mark, 'leak', '断', '医', '已发布', '5', '宜宾', 'a', 'medical')],
        [1, anySlug(prey)],
      )
    case 'choice':
      return fc.constantFrom(
        'employee',
        'resident',
        'flexible',
        'none',
        'verified',
        'blocked',
        'prefecture',
      )
    case 'number':
      return fc.constantFrom('0', '1', '2', String(hiddenNumber))
    case 'day':
      return fc.constantFrom('2020-12-31', '2025-01-31', '2999-01-31T12:00:00.000Z', '2999-12-31')
    case 'id':
    case 'ids':
      return weighted<unknown>(
        [3, fc.constantFrom(...Object.values(prey.open).flat(), ...prey.hidden)],
        [1, fc.constant('null')],
      )
  }
}
