import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { refusalCodes } from '../../src/domain/refusal.ts'
import { en } from '../../src/platform/translations/en.ts'
import { zh } from '../../src/platform/translations/zh.ts'

type Words = Record<string, Record<string, string>>

/** All words of a language by their keys: `review:keys`. */
const flat = (words: Words) =>
  new Map(
    Object.entries(words).flatMap(([group, phrases]) =>
      Object.entries(phrases).map(([name, phrase]) => [`${group}:${name}`, phrase]),
    ),
  )

const chinese = flat(zh)
const english = flat(en)

const blanks = (phrase: string) => [...new Set(phrase.match(/\{\{\w+\}\}/g))].sort()

const sources = ['src', 'seed']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) =>
      path.join(folder, file),
    ),
  )
  .filter((file) => /\.tsx?$/.test(file) && !file.includes('translations'))
  .map((file) => ({ file, text: readFileSync(file, 'utf8') }))

/** Every match of a pattern in the source, with the file that it stands in. */
const found = (pattern: RegExp) =>
  sources.flatMap(({ file, text }) =>
    [...text.matchAll(pattern)].map((match) => ({ file, key: match[1] ?? '' })),
  )

describe('the words', () => {
  it('are the same in both languages, each with the same blanks to fill in', () => {
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort())
    for (const [key, phrase] of chinese) {
      expect(blanks(english.get(key) ?? ''), key).toEqual(blanks(phrase))
    }
  })

  it('are none of them empty, and Chinese where they should be', () => {
    for (const words of [chinese, english]) {
      expect([...words].filter(([, phrase]) => phrase.trim() === '')).toEqual([])
    }
    const untranslated = [...chinese].filter(
      ([key, phrase]) => /[a-z]{3}/i.test(phrase) && phrase === english.get(key),
    )
    expect(untranslated).toEqual([])
  })

  it('are there for every key that is asked for', () => {
    const asked = found(/\bt\(\s*['`]([a-z]+:[a-zA-Z_]+)['`]/g)
    expect(asked.length).toBeGreaterThan(150)
    expect(asked.filter(({ key }) => !chinese.has(key) && !isPayloads(key))).toEqual([])
  })

  it('have a group for every key that is put together', () => {
    const groups = found(/[`']([a-z]+):\$\{/g).filter(({ file }) => file.includes('admin'))
    expect(groups.length).toBeGreaterThan(20)
    expect(groups.filter(({ key }) => !(key in zh))).toEqual([])
  })

  it.each(refusalCodes)('are there for the refusal %s', (code) => {
    expect(chinese.get(`refusal:${code}`)).toBeTruthy()
    expect(english.get(`refusal:${code}`)).toBeTruthy()
  })
})

/** Payload's own words, which it has in both languages. */
const isPayloads = (key: string) => /^(general|error|validation|authentication|version):/.test(key)
