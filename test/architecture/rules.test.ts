import { describe, expect, it } from 'vitest'
import { readModule } from './readModule.ts'
import { cycles, impureDomain, shapelessFiles, strayMarks, wrongDirections } from './rules.ts'

const imported = (file: string, text: string) => wrongDirections([readModule(file, text)])

describe('the check of import directions', () => {
  it.each([
    ['src/domain/a.ts', `import { b } from '../access/b.ts'`],
    ['src/domain/a.ts', `import type { PayloadRequest } from 'payload'`],
    ['src/domain/a.ts', `import type { Article } from '../payload-types.ts'`],
    ['src/domain/a.ts', `import { slugs } from '../slugs.ts'`],
    ['src/domain/a.ts', `import { createElement } from 'react'`],
    ['src/domain/a.ts', `import { headers } from 'next/headers.js'`],
    ['src/domain/a.ts', `import { readFileSync } from 'node:fs'`],
    ['src/domain/a.ts', `type T = import('@payloadcms/ui').T`],
    ['src/slugs.ts', `import { b } from './domain/b.ts'`],
    ['src/access/a.ts', `export { b } from '../operations/b.ts'`],
    ['src/access/a.ts', `export * from '../delivery/b.ts'`],
    ['src/access/a.ts', `import { b } from '../payload-types.ts'`],
    ['src/operations/deep/a.ts', `import type { B } from '../../collections/b.ts'`],
    ['src/delivery/a.ts', `const b = await import('../operations/b.ts')`],
    ['src/delivery/a.ts', `const b = require('../operations/b.ts')`],
    ['src/collections/a.ts', `import '../platform/b.ts'`],
    ['src/collections/a.ts', `import { B } from '../admin/B.tsx'`],
    ['src/admin/A.tsx', `import { b } from '../operations/b.ts'`],
    ['src/admin/A.tsx', `import { b } from '../access/b.ts'`],
    ['src/importer/a.ts', `import { b } from '../access/b.ts'`],
    ['src/platform/a.ts', `import { b } from './commands/b.ts'`],
    ['src/platform/a.ts', `import { b } from '../../migrations/sqlite/index.ts'`],
    ['src/platform/a.ts', `import config from '../../payload.config.ts'`],
    ['src/platform/a.ts', `import config from '@payload-config'`],
    ['src/platform/a.ts', `const b = await import(somewhere)`],
    ['src/cellar/a.ts', `import { b } from '../domain/b.ts'`],
  ])('finds that %s may not say %s', (file, text) => {
    const offences = imported(file, text)
    expect(offences).toHaveLength(1)
    expect(offences[0]).toContain(`${file} imports `)
  })

  it.each([
    ['src/domain/workflow/a.ts', `import { b } from '../content/b.ts'`],
    ['src/domain/a.ts', `import { createHash } from 'node:crypto'`],
    ['src/access/a.ts', `import type { Article } from '../payload-types.ts'`],
    ['src/access/a.ts', `import { type Article } from '../payload-types.ts'`],
    ['src/operations/a.ts', `import { b } from '../access/b.ts'; import { c } from './c.ts'`],
    ['src/delivery/a.ts', `import { slugs } from '../slugs.ts'; import { x } from 'payload'`],
    ['src/collections/x/a.ts', `import { b } from '../../delivery/b.ts'`],
    ['src/platform/database.ts', `import { m } from '../../migrations/sqlite/index.ts'`],
    ['src/platform/commands/a.ts', `const c = await import('../../../payload.config.ts')`],
    ['src/platform/commands/a.ts', `import { b } from '../../importer/b.ts'`],
    ['src/app/page.tsx', `import config from '@payload-config'`],
    ['src/access/a.ts', `// import { b } from '../operations/b.ts'`],
  ])('lets %s say %s', (file, text) => {
    expect(imported(file, text)).toEqual([])
  })
})

describe('the check of the domain’s purity', () => {
  const uses = (text: string) => impureDomain([readModule('src/domain/a.ts', text)])

  it.each([
    'const now = Date.now()',
    'const now = globalThis.Date.now()',
    'const clock = Date.now',
    'const now = new Date()',
    'const now = new Date',
    'const now = Date()',
    'const luck = Math.random()',
    'const home = process.env.HOME',
    'const { env } = process',
    'const page = await fetch(url)',
    'setTimeout(act, 10)',
  ])('finds %s', (text) => {
    expect(uses(text)).toHaveLength(1)
  })

  it.each([
    'const day = new Date(now).toISOString()',
    'const instant = Date.parse(text)',
    'const step = plan.process.fetch',
    'type Plan = { process: string }',
  ])('has nothing against %s', (text) => {
    expect(uses(text)).toEqual([])
  })

  it('concerns the domain alone', () => {
    expect(impureDomain([readModule('src/access/a.ts', 'Date.now()')])).toEqual([])
  })
})

describe('the check of shapes', () => {
  const found = (file: string, text: string) => shapelessFiles([readModule(file, text)])

  it('finds files that only re-export', () => {
    const reExports = `export { a } from './a.ts'\nexport * from './b.ts'`
    expect(found('src/domain/index.ts', reExports)).toEqual(['src/domain/index.ts only re-exports'])
    const inTwoSteps = `import { a } from './a.ts'\nexport { a }`
    expect(found('src/domain/all.ts', inTwoSteps)).toHaveLength(1)
    expect(found('src/domain/a.ts', `export { b } from './b.ts'\nexport const a = 1`)).toEqual([])
    expect(found('src/domain/empty.ts', '')).toEqual([])
  })

  it('finds folders and files named utils or helpers', () => {
    expect(found('src/domain/utils/a.ts', '')).toHaveLength(1)
    expect(found('src/access/helpers.ts', '')).toHaveLength(1)
    expect(found('src/admin/Utils.tsx', '')).toHaveLength(1)
    expect(found('src/admin/utilisation.ts', '')).toEqual([])
  })

  it('finds whoever else takes the mark of a transition', () => {
    const text = `import { underMark as mark } from './transitionMark.ts'`
    expect(strayMarks([readModule('src/operations/other.ts', text)])).toEqual([
      'src/operations/other.ts uses underMark',
    ])
    expect(strayMarks([readModule('src/operations/applyTransition.ts', text)])).toEqual([])
  })
})

describe('the check for circles', () => {
  const house = (files: Record<string, string>) =>
    Object.entries(files).map(([file, text]) => readModule(`src/${file}`, text))

  it('finds one through several files, once, and names them', () => {
    const modules = house({
      'start.ts': `import './a.ts'`,
      'a.ts': `import { b } from './b.ts'`,
      'b.ts': `export { c } from './deep/c.ts'`,
      'deep/c.ts': `const a = () => import('../a')`,
    })
    expect(cycles(modules)).toEqual(['src/a.ts -> src/b.ts -> src/deep/c.ts -> src/a.ts'])
  })

  it('finds a file that imports itself', () => {
    expect(cycles(house({ 'a.ts': `import './a.ts'` }))).toHaveLength(1)
  })

  it('ignores types, and two ways to one file', () => {
    const modules = house({
      'a.ts': `import { b } from './b.ts'\nimport { c } from './c.ts'`,
      'b.ts': `import type { A } from './a.ts'\nimport { c } from './c.ts'`,
      'c.ts': `import { type A, type A2 } from './a.ts'\nexport type { B } from './b.ts'`,
    })
    expect(cycles(modules)).toEqual([])
  })
})
