import * as initial from './20261121_204854_initial.ts'
import * as changes from './20261122_032755_changes.ts'
import * as publicReads from './20261122_045430_public_reads.ts'
import * as liveIndex from './20261122_074000_live_index.ts'
import * as coveredReads from './20261122_181655_covered_reads.ts'
import * as linksByTarget from './20261122_214703_links_by_target.ts'
import * as orderedLists from './20261123_020000_ordered_lists.ts'
import * as withheldStored from './20261123_070000_withheld_stored.ts'

export const migrations = [
  { up: initial.up, down: initial.down, name: '20261121_204854_initial' },
  { up: changes.up, down: changes.down, name: '20261122_032755_changes' },
  { up: publicReads.up, down: publicReads.down, name: '20261122_045430_public_reads' },
  { up: liveIndex.up, down: liveIndex.down, name: '20261122_074000_live_index' },
  { up: coveredReads.up, down: coveredReads.down, name: '20261122_181655_covered_reads' },
  { up: linksByTarget.up, down: linksByTarget.down, name: '20261122_214703_links_by_target' },
  { up: orderedLists.up, down: orderedLists.down, name: '20261123_020000_ordered_lists' },
  { up: withheldStored.up, down: withheldStored.down, name: '20261123_070000_withheld_stored' },
]
