import { alignTexts } from './alignTexts.ts'
import { type Change, changeOf } from './compareBlocks.ts'
import { diffText, type Part } from './diffText.ts'

/** A row of a list, a source or a notice: what it says, by the name of the field. */
export type Row = Readonly<Record<string, string>>

export type RowChange = {
  change: Change
  /** What stands in it, empty fields left out. */
  cells: { name: string; parts: Part[] }[]
}

/** Every row of a list after an edit, field by field, with what was removed where it stood. */
export const compareRows = (before: readonly Row[], after: readonly Row[]): RowChange[] =>
  alignTexts(before.map(textOf), after.map(textOf)).map((pair) => {
    const was = pair.was === null ? {} : (before[pair.was] ?? {})
    const is = pair.is === null ? {} : (after[pair.is] ?? {})
    const names = new Set([...Object.keys(was), ...Object.keys(is)])
    const cells = [...names]
      .map((name) => ({ name, parts: diffText(was[name] ?? '', is[name] ?? '') }))
      .filter(({ parts }) => parts.length > 0)
    const isSame = cells.every(({ parts }) => parts.every(({ kind }) => kind === 'same'))
    return { change: changeOf(pair, isSame), cells }
  })

/** What rows are known by: the first lines say which one it is. */
const textOf = (row: Row): string => Object.values(row).filter(Boolean).join('\n')
