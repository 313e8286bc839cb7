import { describe, expect, it } from 'vitest'
import { OptionError, readOptions, sectionNames, usage } from './options.ts'

describe('the bench’s options', () => {
  it('has every section but the one about endurance measured unless others are asked for', () => {
    const { sections } = readOptions([]) ?? {}
    expect(sections).toEqual(sectionNames.filter((name) => name !== 'soak'))
  })

  it('keeps the sections in their order, whatever order they are named in', () => {
    const { sections } = readOptions(['--sections', 'soak,visible,cold,reads']) ?? {}
    expect(sections).toEqual(['reads', 'cold', 'visible', 'soak'])
  })

  it('reads how many readers soak, and for how long', () => {
    expect(readOptions(['--soak-connections', '20', '--soak-seconds=9'])).toMatchObject({
      soakConnections: 20,
      soakSeconds: 9,
      connections: 16,
    })
    expect(() => readOptions(['--soak-seconds', '0'])).toThrow(OptionError)
    expect(() => readOptions(['--sections', 'soup'])).toThrow(OptionError)
  })

  it('leaves stock Payload out only when told to', () => {
    expect(readOptions([])).toMatchObject({ withoutStock: false })
    expect(readOptions(['--without-stock'])).toMatchObject({ withoutStock: true })
  })

  it('names every section in its usage', () => {
    for (const name of sectionNames) expect(usage).toContain(name)
    expect(readOptions(['--help'])).toBeNull()
  })
})
