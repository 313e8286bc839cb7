import * as migration_20261121_221407_initial from './20261121_221407_initial';
import * as migration_20261121_234449_notifications from './20261121_234449_notifications';

export const migrations = [
  {
    up: migration_20261121_221407_initial.up,
    down: migration_20261121_221407_initial.down,
    name: '20261121_221407_initial',
  },
  {
    up: migration_20261121_234449_notifications.up,
    down: migration_20261121_234449_notifications.down,
    name: '20261121_234449_notifications'
  },
];
