import type { Standing } from './ages.ts'

/** A column: a category at the top of the tree with all below it. */
export type HeatColumn = { id: string; name: string; categories: readonly string[] }

/** The code that stands for the whole country, whether or not articles name it. */
export const nationwide = '100000'

export type HeatCell = {
  /** The regions that its articles are for: the filter of the list behind it. */
  regions: readonly string[]
  total: number
  verified: number
  /** Due for a check, or under a notice. */
  doubtful: number
  blocked: number
}

export type HeatRow = { code: string; cells: readonly (HeatCell | null)[]; total: number }

/** The code of the province that a place lies in (GB/T 2260: its first two digits). */
export const provinceCode = (code: string): string => `${code.slice(0, 2)}0000`

/**
 * How accurate the library is, by province and category: a row for each province that articles are
 * for, the country first, and a cell for each column, null where there is nothing. An article that
 * is for two provinces counts in each, one for two places of a province once.
 * @param codeOf the national code of a region by its id; what is unknown counts nowhere
 */
export function heatMap(
  standings: readonly Standing[],
  columns: readonly HeatColumn[],
  codeOf: (region: string) => string | undefined,
): HeatRow[] {
  const columnOf = new Map(
    columns.flatMap(({ categories }, at) => categories.map((id) => [id, at] as const)),
  )
  const rows = new Map<string, (Growing | null)[]>()
  for (const standing of standings) {
    const at = columnOf.get(standing.category)
    if (at === undefined) continue
    for (const [code, regions] of provincesOf(standing.regions, codeOf)) {
      const row = rows.get(code) ?? columns.map(() => null)
      row[at] = add(row[at] ?? null, standing, regions)
      rows.set(code, row)
    }
  }
  return [...rows]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, cells]) => ({
      code,
      cells: cells.map((cell) => cell && { ...cell, regions: [...cell.regions] }),
      total: cells.reduce((sum, cell) => sum + (cell?.total ?? 0), 0),
    }))
}

type Growing = Omit<HeatCell, 'regions'> & { regions: Set<string> }

/** Of some regions, those of each province. */
function provincesOf(
  regions: readonly string[],
  codeOf: (region: string) => string | undefined,
): Map<string, string[]> {
  if (regions.length === 0) return new Map([[nationwide, []]])
  const provinces = new Map<string, string[]>()
  for (const region of regions) {
    const code = codeOf(region)
    if (code === undefined) continue
    const province = provinceCode(code)
    provinces.set(province, [...(provinces.get(province) ?? []), region])
  }
  return provinces
}

function add(cell: Growing | null, { status, count }: Standing, regions: string[]): Growing {
  const sum = cell ?? { regions: new Set<string>(), total: 0, verified: 0, doubtful: 0, blocked: 0 }
  for (const region of regions) sum.regions.add(region)
  sum.total += count
  if (status === 'verified') sum.verified += count
  if (status === 'due' || status === 'flagged') sum.doubtful += count
  if (status === 'blocked') sum.blocked += count
  return sum
}

/** How a cell is drawn: by the gravest that holds of it, else by how much of it is verified. */
export const heats = ['blocked', 'doubtful', 'low', 'some', 'all'] as const
export type Heat = (typeof heats)[number]

export function heatOf({ total, verified, doubtful, blocked }: Omit<HeatCell, 'regions'>): Heat {
  if (blocked > 0) return 'blocked'
  if (doubtful > 0) return 'doubtful'
  if (verified === total) return 'all'
  return verified * 2 >= total ? 'some' : 'low'
}
