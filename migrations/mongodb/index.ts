import * as initial from './20261121_204854_initial.ts'

export const migrations = [{ up: initial.up, down: initial.down, name: '20261121_204854_initial' }]
