/**
 * A nested value as the parameters of an address, `where[or][0][and]…`, the form in which the admin
 * UI and the API read it again. What is undefined or null is left out.
 */
export function nestedEntries(name: string, value: unknown): [name: string, value: string][] {
  if (value === undefined || value === null) return []
  if (typeof value !== 'object') return [[name, String(value)]]
  return Object.entries(value).flatMap(([key, one]) => nestedEntries(`${name}[${key}]`, one))
}
