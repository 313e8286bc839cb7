import type { PayloadRequest } from 'payload'
import { scopeTag } from '../domain/changes/changeRow.ts'
import type { ChangeScope } from '../domain/changes/changeScope.ts'
import { everywhere } from '../domain/regions/inheritance.ts'
import { slugs } from '../slugs.ts'

/** The tags of regions and categories, by id: readers name them by their code or slug as well. */
export async function readScopeTags(
  req: PayloadRequest,
  scopes: readonly ChangeScope[],
): Promise<(scope: ChangeScope) => string> {
  const codes = await readKeys(req, slugs.regions, 'code', idsOf(scopes, 'regions'))
  const names = await readKeys(req, slugs.categories, 'slug', idsOf(scopes, 'categories'))
  return ({ regions, categories }) =>
    [...tagsOf('region', regions, codes), ...tagsOf('category', categories, names)].join(' ')
}

const tagsOf = (
  kind: Parameters<typeof scopeTag>[0],
  ids: readonly string[],
  keys: ReadonlyMap<string, string>,
): string[] =>
  ids.flatMap((id) => [id, keys.get(id) ?? []].flat()).map((key) => scopeTag(kind, key))

const idsOf = (scopes: readonly ChangeScope[], kind: keyof ChangeScope): string[] => [
  ...new Set(scopes.flatMap((scope) => scope[kind]).filter((id) => id !== everywhere)),
]

async function readKeys(
  req: PayloadRequest,
  collection: typeof slugs.regions | typeof slugs.categories,
  field: 'code' | 'slug',
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const { docs } = await req.payload.find({
    collection,
    where: { id: { in: [...ids] } },
    select: { [field]: true },
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return new Map(
    (docs as { id: string; code?: string; slug?: string }[]).map((doc) => [
      doc.id,
      String(doc[field]),
    ]),
  )
}
