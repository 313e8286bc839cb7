import type { PayloadRequest } from 'payload'
import { withBelow } from '../../domain/categories/tree.ts'
import { ageBounds, countAges } from '../../domain/desk/ages.ts'
import type { Overview } from '../../domain/desk/desk.ts'
import { type HeatColumn, heatMap, heatOf, nationwide } from '../../domain/desk/heatMap.ts'
import { relationId } from '../../domain/relationId.ts'
import type { Category } from '../../payload-types.ts'
import { slugs } from '../../slugs.ts'
import { readRegionNames } from '../readRegionNames.ts'
import { deskCountsOf } from './deskCounts.ts'

/**
 * How old the verifications of the whole library are, and how accurate it is by province and by
 * the categories at the top of the tree. Columns without any article are left out.
 * @param categories all there are
 * @param now milliseconds since the epoch
 */
export async function readOverview(
  req: PayloadRequest,
  categories: readonly Category[],
  now: number,
): Promise<Overview> {
  const standings = await deskCountsOf(req).standings(req, ageBounds(now))
  const { codes } = await readRegionNames(req)
  const used = new Set(standings.map(({ category }) => category))
  const columns = columnsOf(req, categories).filter((one) =>
    one.categories.some((id) => used.has(id)),
  )
  const names = await readProvinceNames(req)
  const rows = heatMap(standings, columns, (id) => codes.get(id))
  return {
    articles: standings.reduce((sum, { count }) => sum + count, 0),
    ages: countAges(standings, now),
    columns,
    rows: rows.map(({ code, cells }) => ({
      code,
      name: code === nationwide ? null : (names.get(code) ?? code),
      cells: cells.map((cell) => cell && { ...cell, heat: heatOf(cell) }),
    })),
  }
}

/** The top of the tree, each with all below it; and what has no category yet. */
function columnsOf(req: PayloadRequest, categories: readonly Category[]): HeatColumn[] {
  const inEnglish = !req.i18n.language.startsWith('zh')
  const top = categories.filter(({ parent }) => relationId(parent) === '')
  return [
    ...top.map(({ id, name, nameEn }) => ({
      id,
      name: inEnglish ? nameEn : name,
      categories: withBelow(categories, [id]),
    })),
    { id: '', name: '', categories: [''] },
  ]
}

async function readProvinceNames(req: PayloadRequest): Promise<Map<string, string>> {
  const { docs } = await req.payload.find({
    collection: slugs.regions,
    where: { level: { equals: 'province' } },
    select: { code: true, name: true },
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return new Map(docs.map(({ code, name }) => [code, name]))
}
