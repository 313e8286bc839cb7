/** What a list shows: its filter, search, order and columns, as its address has them. */
export type ViewQuery = {
  where?: object
  search?: string
  sort?: string
  columns?: readonly string[]
}

/** A list as somebody likes to see it, under a name of theirs. */
export type SavedView = { name: string; query: ViewQuery }

/** How many views somebody may keep, and how long their names may be. */
export const mostViews = 20
export const longestName = 40

const isText = (value: unknown): value is string => typeof value === 'string'

const partOf = (whole: unknown, name: string): unknown =>
  whole && typeof whole === 'object' ? Reflect.get(whole, name) : undefined

/** The views in a preference, as it is answered; what is none is left out. */
export function readViews(preference: unknown): SavedView[] {
  const rows = partOf(partOf(preference, 'value'), 'views')
  if (!Array.isArray(rows)) return []
  return rows.flatMap((row) => {
    const { name, query }: { name?: unknown; query?: unknown } = row ?? {}
    if (!isText(name) || name === '' || !query || typeof query !== 'object') return []
    return [{ name, query: queryOf({ ...query }) }]
  })
}

/** What of a list's query makes a view: neither the page nor how many rows it has. */
export function queryOf({ where, search, sort, columns }: Record<string, unknown>): ViewQuery {
  return {
    ...(where && typeof where === 'object' ? { where } : {}),
    ...(isText(search) && search !== '' && { search }),
    ...(isText(sort) && { sort }),
    ...(Array.isArray(columns) && columns.every(isText) && { columns }),
  }
}

/** The views with one more, in the place of the one that had its name. */
export function withView(views: readonly SavedView[], view: SavedView): SavedView[] {
  const isNew = !views.some(({ name }) => name === view.name)
  return isNew ? [...views, view] : views.map((one) => (one.name === view.name ? view : one))
}

/** Whether a list shows just what a filter or a view stands for, in whatever order and columns. */
export const showsSame = (a: ViewQuery, b: ViewQuery): boolean =>
  JSON.stringify([a.where ?? null, a.search ?? '']) ===
  JSON.stringify([b.where ?? null, b.search ?? ''])
