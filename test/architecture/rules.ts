import path from 'node:path'
import type { Import, Module } from './readModule.ts'

const anything = 'anything'

/** What each room of the house may import beside its own files (DESIGN §3). */
const rooms: Record<string, readonly string[] | typeof anything> = {
  domain: [],
  slugs: [],
  'payload-types': [],
  access: ['domain', 'slugs'],
  operations: ['access', 'domain', 'slugs'],
  delivery: ['access', 'domain', 'slugs'],
  collections: ['operations', 'delivery', 'access', 'domain', 'slugs'],
  admin: ['domain', 'slugs'],
  importer: ['operations', 'domain', 'slugs'],
  platform: ['operations', 'delivery', 'access', 'domain', 'slugs'],
  // Entry points, which wire everything together.
  commands: anything,
  app: anything,
}

/** Imports of one file that its room may not have. */
const exceptions: Record<string, readonly string[]> = {
  'src/platform/database.ts': ['migrations'],
}

/** The packages that the domain may use: pure, without I/O. */
const domainPackages = ['node:crypto', 'pinyin-pro']

const markKeepers = ['src/operations/applyTransition.ts', 'src/operations/transitionMark.ts']

/** Every import that goes against the directions of DESIGN §3, one line each. */
export const wrongDirections = (modules: readonly Module[]): string[] =>
  modules.flatMap(({ file, imports }) =>
    imports
      .filter((one) => !mayImport(file, one))
      .map(({ specifier }) => `${file} imports ${specifier}`),
  )

function mayImport(file: string, { specifier, typeOnly }: Import): boolean {
  const room = roomOf(file)
  const allowed = rooms[room]
  if (allowed === undefined) return false
  if (allowed === anything) return true
  const target = targetOf(file, specifier)
  if (target === undefined) return room !== 'domain' || domainPackages.includes(specifier)
  const targetRoom = roomOf(target)
  if (targetRoom === 'payload-types') return typeOnly && room !== 'domain'
  return (
    targetRoom === room ||
    allowed.includes(targetRoom) ||
    (exceptions[file] ?? []).includes(targetRoom)
  )
}

/** The file a specifier leads to, or undefined for a package. */
function targetOf(file: string, specifier: string): string | undefined {
  if (specifier === '@payload-config') return 'payload.config.ts'
  if (specifier.startsWith('(')) return specifier
  if (/^[./]/.test(specifier)) return path.posix.join(path.posix.dirname(file), specifier)
  return undefined
}

/** `src/slugs.ts` -> slugs, `src/admin/Button.tsx` -> admin, `migrations/index.ts` -> migrations. */
function roomOf(file: string): string {
  const [top = '', room = '', inner] = file.split('/')
  if (top !== 'src') return top
  if (room === 'platform' && inner === 'commands') return 'commands'
  return inner === undefined ? room.replace(/\.\w+$/, '') : room
}

/** Files of the domain that read a clock, chance or their surroundings. */
export const impureDomain = (modules: readonly Module[]): string[] =>
  modules
    .filter(({ file }) => roomOf(file) === 'domain')
    .flatMap(({ file, impurities }) => impurities.map((text) => `${file} uses ${text}`))

/** Files that only re-export, and names that say nothing of what is inside. */
export const shapelessFiles = (modules: readonly Module[]): string[] =>
  modules.flatMap(({ file, isBarrel }) => [
    ...(isBarrel ? [`${file} only re-exports`] : []),
    ...(/\/(utils?|helpers?)(\/|\.\w+$)/i.test(file) ? [`${file} is named for nothing`] : []),
  ])

/** Files that handle the mark of a transition and are not the ones trusted with it. */
export const strayMarks = (modules: readonly Module[]): string[] =>
  modules
    .filter(({ file, names }) => names.has('underMark') && !markKeepers.includes(file))
    .map(({ file }) => `${file} uses underMark`)

/** Circles of imports that remain once types are gone: `a.ts -> b.ts -> a.ts`. */
export function cycles(modules: readonly Module[]): string[] {
  const byFile = new Map(modules.map((module) => [module.file, module]))
  const find = (target: string) =>
    ['', '.ts', '.tsx', '/index.ts'].map((end) => byFile.get(target + end)).find(Boolean)
  const found: string[] = []
  const done = new Set<Module>()
  const walk = (module: Module, trail: readonly Module[]): void => {
    const seenAt = trail.indexOf(module)
    if (seenAt >= 0) {
      found.push([...trail.slice(seenAt), module].map(({ file }) => file).join(' -> '))
    }
    if (seenAt >= 0 || done.has(module)) return
    for (const { specifier, typeOnly } of module.imports) {
      const target = typeOnly ? undefined : targetOf(module.file, specifier)
      const next = target === undefined ? undefined : find(target)
      if (next) walk(next, [...trail, module])
    }
    done.add(module)
  }
  for (const module of modules) walk(module, [])
  return found
}
