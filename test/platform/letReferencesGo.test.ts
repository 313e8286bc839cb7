import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { letReferencesGo } from '../../src/platform/letReferencesGo.ts'

const added = 'ALTER TABLE \\`corrections\\` ADD \\`closed_by_id\\` text(36) REFERENCES users(id)'

describe('a relationship added by a migration', () => {
  it('is let go when what it refers to is deleted', () => {
    const migration = letReferencesGo(`  await db.run(sql\`${added};\`)\n`)
    expect(migration).toBe(`  await db.run(sql\`${added} ON DELETE set null;\`)\n`)
    expect(letReferencesGo(migration)).toBe(migration)
  })

  it('is so in every migration there is', () => {
    const folder = 'migrations/sqlite'
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.ts'))) {
      const [up = ''] = readFileSync(`${folder}/${file}`, 'utf8').split(
        'export async function down',
      )
      expect(letReferencesGo(up), file).toBe(up)
    }
  })
})
