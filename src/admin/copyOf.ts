type Row = Record<string, unknown>

/** What people write; the rest of an article is the system's, or belongs to the original. */
const written = [
  'shortAnswer',
  'body',
  'notices',
  'regions',
  'primaryCategory',
  'otherCategories',
  'insuranceType',
  'effectiveFrom',
  'effectiveTo',
  'sources',
] as const

/** A row of a list without its id, which the original keeps. */
const withoutId = (row: unknown): unknown => {
  if (row === null || typeof row !== 'object') return row
  const { id: _, ...rest } = row as Row
  return rest
}

/** The written fields of a form's data as those of another article, with its title marked. */
export function copyOf(data: Row, title: (name: string) => string): Row {
  const copy: Row = { title: title(String(data.title ?? '')) }
  for (const name of written) {
    const value = data[name]
    copy[name] = Array.isArray(value) ? value.map(withoutId) : value
  }
  return copy
}
