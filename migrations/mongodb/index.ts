import * as initial from './20261121_204854_initial.ts'
import * as changes from './20261122_032755_changes.ts'
import * as linkService from './20261122_041039_link_service.ts'

export const migrations = [
  { up: initial.up, down: initial.down, name: '20261121_204854_initial' },
  { up: changes.up, down: changes.down, name: '20261122_032755_changes' },
  { up: linkService.up, down: linkService.down, name: '20261122_041039_link_service' },
]
