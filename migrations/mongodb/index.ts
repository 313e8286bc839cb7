import * as initial from './20261121_204854_initial.ts'
import * as changes from './20261122_032755_changes.ts'
import * as publicReads from './20261122_045430_public_reads.ts'

export const migrations = [
  { up: initial.up, down: initial.down, name: '20261121_204854_initial' },
  { up: changes.up, down: changes.down, name: '20261122_032755_changes' },
  { up: publicReads.up, down: publicReads.down, name: '20261122_045430_public_reads' },
]
