import { describe, expect, it } from 'vitest'
import { copyKnownColumns } from '../../src/platform/copyKnownColumns.ts'

const before = { tables: { notes: { columns: { id: {}, title: {} } } } }
const line = (columns: string) =>
  `  await db.run(sql\`INSERT INTO \\\`__new_notes\\\`(${columns}) SELECT ${columns} FROM \\\`notes\\\`;\`)`

describe('a migration that makes a table anew', () => {
  it('copies what was there, and not what is new', () => {
    expect(copyKnownColumns(line('"id", "title", "webhook"'), before)).toBe(line('"id", "title"'))
  })

  it('is left alone where it copies nothing new, or from a table unknown', () => {
    const known = line('"id", "title"')
    expect(copyKnownColumns(known, before)).toBe(known)
    const other = line('"id", "webhook"').replaceAll('notes', 'others')
    expect(copyKnownColumns(other, before)).toBe(other)
  })
})
