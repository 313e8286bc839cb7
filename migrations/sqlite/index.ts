import * as migration_20261121_213551_initial from './20261121_213551_initial';

export const migrations = [
  {
    up: migration_20261121_213551_initial.up,
    down: migration_20261121_213551_initial.down,
    name: '20261121_213551_initial'
  },
];
