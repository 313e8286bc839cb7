import fc from 'fast-check'
import type { SanitizedConfig } from 'payload'
import { publicFields } from '../../../src/delivery/publicFields.ts'
import type { Slug } from '../../../src/slugs.ts'
import { mark, type Prey, reference } from './secrets.ts'
import type { Asked } from './twins.ts'
import {
  anyId,
  anyOperand,
  anyOperator,
  anyPath,
  anyQuestion,
  anyRegion,
  anySlug,
  openCondition,
  weighted,
} from './values.ts'

type Query = Record<string, unknown>

/** A request to the REST API, by any method, for any collection, with any parameters. */
export function anyRestRequest(prey: Prey, config: SanitizedConfig): fc.Arbitrary<Asked> {
  const open = Object.keys(publicFields)
  const every = config.collections.map(({ slug }) => slug)
  const collection = weighted(
    [12, fc.constantFrom('articles', 'articles', 'articles', ...open)],
    [2, fc.constantFrom(...every)],
  )
  const path = anyPath(config)
  return weighted(
    [14, collection.chain((slug) => openRead(prey, config, slug))],
    [5, anySearch(prey)],
    [10, collection.chain((slug) => oddRead(prey, slug, path))],
    [4, anyDoor(prey, every)],
  ).chain((asked) => anyHeaders(prey, asked))
}

const address = (path: string, query: Query, how: number): string => {
  const search = Object.entries(query).flatMap(([name, value]) =>
    how === 0 && typeof value !== 'string'
      ? [`${name}=${encodeURIComponent(JSON.stringify(value))}`]
      : inBrackets(name, value, how === 1),
  )
  return search.length > 0 ? `${path}?${search.join('&')}` : path
}

/** `a[b][0]=c`, as Payload reads it, with or without percent signs for the brackets. */
function inBrackets(name: string, value: unknown, isEncoded: boolean): string[] {
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value)
    if (entries.length === 0) return [`${name}[]=`]
    return entries.flatMap(([key, below]) => inBrackets(`${name}[${key}]`, below, isEncoded))
  }
  const plain = String(value).replace(/[\ud800-\udfff]/g, '')
  const key = isEncoded ? encodeURIComponent(name) : name.replace(/[&#=%\s]/g, '')
  return [`${key}=${encodeURIComponent(plain)}`]
}

/** A read as a consumer would make it: what gets through is compared row by row. */
function openRead(prey: Prey, config: SanitizedConfig, slug: string): fc.Arbitrary<Asked> {
  const fields = publicFields[slug as Slug]
  const condition = openCondition(prey, config, slug)
  const where = weighted<Query>(
    [3, condition],
    [1, fc.array(condition, { minLength: 1, maxLength: 3 }).map((list) => ({ or: list }))],
    [1, fc.array(condition, { minLength: 1, maxLength: 3 }).map((list) => ({ and: list }))],
  )
  const sort = fc
    .array(fc.tuple(fc.constantFrom('', '-'), fc.constantFrom(...(fields?.sort ?? ['id']))), {
      minLength: 1,
      maxLength: 3,
    })
    .map((list) => list.map((one) => one.join('')).join(','))
  const query = fc.record(
    {
      where,
      region: anyRegion,
      sort,
      limit: fc.constantFrom(0, 1, 2, 100, 1000, -1),
      page: fc.constantFrom(1, 2, 99),
      depth: fc.constantFrom(0, 1, 2, 3, 9),
      select: fc.constantFrom(
        { title: 'true' },
        { id: 'true' },
        { body: 'false' },
        { relatedLinks: 'true' },
        { target: 'true' },
        { accuracy: { status: 'true' } },
      ),
      joins: fc.constantFrom<Query>(
        { relatedLinks: { limit: 1 } },
        { relatedLinks: 'false' },
        { relatedLinks: { limit: 0 } },
      ),
    },
    { requiredKeys: [] },
  )
  const known: Record<string, string[]> = {
    list: ['where', 'region', 'sort', 'limit', 'page', 'depth', 'select', 'joins'],
    one: ['depth', 'select', 'joins'],
    count: ['where', 'region'],
  }
  const ofArticles = ['joins', 'region']
  return fc
    .tuple(
      fc.constantFrom('list', 'list', 'list', 'one', 'count', 'slug'),
      query,
      anyId(prey),
      anySlug(prey),
      fc.nat(2),
    )
    .map(([kind, all, id, articleSlug, how]) => {
      const sent = Object.fromEntries(
        Object.entries(all).filter(
          ([name]) =>
            known[kind]?.includes(name) && (!ofArticles.includes(name) || slug === 'articles'),
        ),
      )
      const below = { list: '', one: `/${encodeURIComponent(id)}`, count: '/count', slug: '' }[kind]
      const path = kind === 'slug' ? `/api/articles/by-slug/${articleSlug}` : `/api/${slug}${below}`
      return { method: 'GET', path: address(path, sent, how), headers: {} }
    })
}

/** A search, mostly with filters that fit. */
function anySearch(prey: Prey): fc.Arbitrary<Asked> {
  const query = fc.record(
    {
      q: anyQuestion(prey),
      region: anyRegion,
      category: fc.constantFrom('medical-lapse', 'medical-lapse', 'elsewhere', 'nothing', mark),
      insuranceType: fc.constantFrom('employee', 'employee', 'resident', 'none', 'x'),
      limit: fc.constantFrom(0, 1, 2, 100, -1, 'x'),
      page: fc.constantFrom(1, 1, 2, 99, 'x'),
      draft: fc.constant('true'),
      where: fc.constant({ title: { like: mark } }),
    },
    { requiredKeys: ['q'] },
  )
  return fc
    .tuple(
      query,
      fc.nat(5),
      fc.shuffledSubarray(['region', 'category', 'insuranceType', 'limit', 'page'], {
        maxLength: 2,
      }),
    )
    .map(([all, how, kept]) => {
      const odd = how === 0 ? ['draft', 'where'] : []
      const sent = Object.fromEntries(
        Object.entries(all).filter(([name]) => ['q', ...kept, ...odd].includes(name)),
      )
      return { method: 'GET', path: address('/api/search', sent, how % 3), headers: {} }
    })
}

/** A read with anything in any place. */
function oddRead(prey: Prey, slug: string, path: fc.Arbitrary<string>): fc.Arbitrary<Asked> {
  const operand = anyOperand(prey)
  const condition = fc
    .tuple(path, anyOperator, operand)
    .map(([name, operator, value]) => ({ [name]: { [operator]: value } }))
  const { where } = fc.letrec<{ where: unknown }>((tie) => ({
    where: fc.oneof(
      { maxDepth: 4, depthSize: 'small' },
      condition,
      fc
        .tuple(fc.constantFrom('and', 'or', 'AND', 'Or'), fc.array(tie('where'), { maxLength: 3 }))
        .map(([key, list]) => ({ [key]: list })),
      fc.tuple(path, operand).map(([name, value]) => ({ [name]: value })),
      operand,
    ),
  }))
  const tree = fc
    .tuple(path, fc.constantFrom('true', 'false', true, '1'))
    .map(([name, value]) =>
      name.split('.').reduceRight<unknown>((below, key) => ({ [key]: below }), value),
    )
  const join = fc.record(
    {
      where,
      sort: path,
      limit: fc.constantFrom(0, 50, 1000, 'x'),
      page: fc.constantFrom(1, 2, 1e6),
      count: fc.constantFrom('true', 'false'),
    },
    { requiredKeys: [] },
  )
  const query = fc.record(
    {
      where,
      sort: weighted<unknown>(
        [4, path],
        [2, path.map((one) => `-${one}`)],
        [1, fc.array(path, { maxLength: 8 })],
        [1, operand],
      ),
      limit: fc.constantFrom<unknown>(
        0,
        -1,
        1e9,
        'abc',
        '',
        null,
        [5],
        { a: 1 },
        '1e3',
        'Infinity',
      ),
      page: fc.constantFrom<unknown>(0, -1, 1e300, 'abc', [2]),
      depth: fc.constantFrom<unknown>(-1, 4, 99, 'abc', [3]),
      select: tree,
      populate: fc
        .tuple(fc.constantFrom('users', 'articles', 'categories'), tree)
        .map(([key, value]) => ({ [key]: value })),
      joins: weighted<unknown>(
        [3, join.map((one) => ({ relatedLinks: one }))],
        [1, path.map((one) => ({ [one]: { limit: 1 } }))],
        [1, operand],
      ),
      draft: fc.constantFrom('true', 'false', '1'),
      trash: fc.constantFrom('true', 'false'),
      pagination: fc.constantFrom('false', 'true'),
      locale: fc.constantFrom('all', 'zh', '*'),
      'fallback-locale': fc.constantFrom('none', 'zh'),
      showHiddenFields: fc.constant('true'),
      region: anyRegion,
      q: anyQuestion(prey),
      overrideAccess: fc.constant('true'),
      includeLockStatus: fc.constant('true'),
      data: fc.constantFrom('{"title":"x"}', '{', '{"relatedLinks":{"docs":["x"]}}'),
      field: path,
      user: anyId(prey),
      currentDepth: fc.constant('1'),
      flattenLocales: fc.constant('false'),
      [mark]: fc.constant('1'),
    },
    { requiredKeys: [] },
  )
  const few = fc
    .tuple(query, fc.shuffledSubarray(Object.keys(names), { minLength: 1, maxLength: 3 }))
    .map(([all, kept]) =>
      Object.fromEntries(Object.entries(all).filter(([name]) => kept.includes(name))),
    )
  return fc
    .tuple(
      fc.constantFrom('', '', '', '/count', '/versions', '/:id', '/by-slug/:slug', '/distinct'),
      few,
      anyId(prey),
      anySlug(prey),
      fc.nat(2),
    )
    .map(([below, sent, id, articleSlug, how]) => ({
      method: 'GET',
      path: address(
        `/api/${slug}${below.replace(':id', encodeURIComponent(id)).replace(':slug', articleSlug)}`,
        sent,
        how,
      ),
      headers: {},
    }))
}

const names = Object.fromEntries(
  [
    'where',
    'where',
    'sort',
    'limit',
    'page',
    'depth',
    'select',
    'populate',
    'joins',
    'draft',
    'trash',
    'pagination',
    'locale',
    'fallback-locale',
    'showHiddenFields',
    'region',
    'q',
    'overrideAccess',
    'includeLockStatus',
    'data',
    'field',
    'user',
    'currentDepth',
    'flattenLocales',
    mark,
  ].map((name) => [name, true]),
)

/** Every other door of the API, and every method. */
function anyDoor(prey: Prey, every: readonly string[]): fc.Arbitrary<Asked> {
  const below = fc.constantFrom(
    '/:id',
    '/versions',
    '/versions/:id',
    '/versions/:id?draft=true',
    '/:id/history',
    '/:id/transitions',
    '/:id/transition',
    '/:id/findings',
    '/:id/comments',
    '/:id/replacements?search=a',
    '/:id/flags',
    '/:id/verify',
    '/:id/duplicate',
    '/access',
    '/access/:id',
    '/:id/resolve',
    '/:id/accept',
    '/me',
    '/init',
    '/logout',
    '/unlock',
    '/refresh-token',
    '/first-register',
    '/reset-password',
    '/verify/:id',
    '/:id/api-key/reveal',
    '/file/any.png',
    '/paste-url',
    `/outcome/${reference}`,
    '/outcome/AAAA-AAAA-AAAA-AAAA',
    '/read',
    '/run',
    '/handle-schedules',
    '/nav',
    '/distinct',
  )
  const collectionDoor = fc
    .tuple(fc.constantFrom(...every, 'payload-jobs', 'nothing'), below, anyId(prey))
    .map(([slug, path, id]) => `/api/${slug}${path.replace(':id', encodeURIComponent(id))}`)
  const plain = fc.constantFrom(
    '/api/access',
    '/api/',
    '/api',
    '/api/globals/x',
    '/api/graphql',
    '/api/graphql-playground',
    '/api/articles/',
    '/api//articles',
    '/api/Articles',
  )
  return fc
    .tuple(
      weighted([6, collectionDoor], [1, plain]),
      weighted(
        [4, fc.constant('GET')],
        [4, fc.constantFrom('POST', 'PATCH', 'DELETE', 'PUT', 'OPTIONS')],
      ),
      fc.constantFrom(
        '{}',
        '{"title":"x","_status":"published"}',
        '{"where":{"title":{"like":"a"}}}',
        '{',
        '[]',
        `{"email":"${mark}@example.com"}`,
      ),
    )
    .map(([path, method, body]) => ({
      method,
      path,
      headers: { 'content-type': 'application/json' },
      ...(method !== 'GET' && method !== 'OPTIONS' && { body }),
    }))
}

/** Who asks and how: a site's key or a forged one, languages, overrides, conditions. */
export function anyHeaders(prey: Prey, asked: Asked): fc.Arbitrary<Asked> {
  const headers = fc.record<Record<string, string>>(
    {
      authorization: fc.constantFrom(
        prey.site.authorization,
        prey.site.authorization,
        prey.site.authorization,
        'sites API-Key nothing',
        'users API-Key nothing',
        'JWT e30.e30.e30',
        'Bearer x',
        `sites API-Key key-of-nobody`,
      ),
      'accept-language': fc.constantFrom('en', 'zh', 'xx', ''),
      cookie: fc.constantFrom('payload-token=e30.e30.e30', 'payload-lng=zh', 'payload-token='),
      'if-none-match': fc.constantFrom('*', '"x"', 'W/"1"'),
      'x-forwarded-for': fc.constantFrom('127.0.0.1', '10.0.0.1'),
      origin: fc.constantFrom('https://example.org', 'null'),
    },
    { requiredKeys: [] },
  )
  return fc
    .tuple(headers, fc.nat(9))
    .map(([more, how]) => override({ ...asked, headers: { ...asked.headers, ...more } }, how))
}

/** Sends some reads as a POST that says it is a GET, with its parameters in the body. */
function override(asked: Asked, how: number): Asked {
  const [path = '', search = ''] = asked.path.split(/\?(.*)/s)
  if (asked.method !== 'GET' || how > 1) return asked
  const name = how === 0 ? 'x-http-method-override' : 'x-payload-http-method-override'
  return {
    method: 'POST',
    path,
    headers: {
      ...asked.headers,
      [name]: 'GET',
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: search,
  }
}
