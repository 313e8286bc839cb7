/** The id in a relationship value, populated or not; empty where there is none. */
export function relationId(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  if (value && typeof value === 'object' && 'id' in value) return relationId(value.id)
  return ''
}
