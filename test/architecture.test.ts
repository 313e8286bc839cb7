import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { type Module, readModule } from './architecture/readModule.ts'
import {
  cycles,
  impureDomain,
  shapelessFiles,
  strayMarks,
  wrongDirections,
} from './architecture/rules.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (file: string) => readModule(file, readFileSync(path.join(root, file), 'utf8'))

/** Every source file below a folder of the project. */
const modulesIn = (folder: string): Module[] =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|tsx|mjs|js)$/.test(file))
    .map((file) => read(path.join(folder, file).replaceAll(path.sep, '/')))

const house = modulesIn('src')
const wiring = [read('payload.config.ts'), ...modulesIn('seed'), ...modulesIn('migrations')]

describe('the house (DESIGN §3)', () => {
  it('has files to check', () => {
    expect(house.length).toBeGreaterThan(50)
    expect(house.flatMap(({ imports }) => imports).length).toBeGreaterThan(150)
  })

  it('imports in the directions the plan gives', () => {
    expect(wrongDirections(house)).toEqual([])
  })

  it('keeps clock, chance and surroundings out of the domain', () => {
    expect(impureDomain(house)).toEqual([])
  })

  it('has no circle of imports', () => {
    expect(cycles([...house, ...wiring])).toEqual([])
  })

  it('has no barrel file, and nothing named utils or helpers', () => {
    expect(shapelessFiles(house)).toEqual([])
  })

  it('lets applyTransition alone take the mark of a transition', () => {
    expect(strayMarks([...house, ...wiring])).toEqual([])
  })

  it('wires in fewer than 100 lines', () => {
    const config = readFileSync(path.join(root, 'payload.config.ts'), 'utf8')
    expect(config.split('\n').length).toBeLessThan(100)
  })
})
