import * as migration_20261121_221407_initial from './20261121_221407_initial';

export const migrations = [
  {
    up: migration_20261121_221407_initial.up,
    down: migration_20261121_221407_initial.down,
    name: '20261121_221407_initial'
  },
];
