import * as migration_20261121_221407_initial from './20261121_221407_initial';
import * as migration_20261121_234449_notifications from './20261121_234449_notifications';
import * as migration_20261122_001806_accuracy from './20261122_001806_accuracy';
import * as migration_20261122_002216_review_tasks from './20261122_002216_review_tasks';
import * as migration_20261122_003555_comments from './20261122_003555_comments';
import * as migration_20261122_011337_source_checks from './20261122_011337_source_checks';
import * as migration_20261122_011957_corrections from './20261122_011957_corrections';
import * as migration_20261122_012436_findings from './20261122_012436_findings';
import * as migration_20261122_030244_policy_changes from './20261122_030244_policy_changes';
import * as migration_20261122_032755_changes from './20261122_032755_changes';
import * as migration_20261122_045430_public_reads from './20261122_045430_public_reads';
import * as migration_20261122_063307_webhooks from './20261122_063307_webhooks';
import * as migration_20261122_073011_site_usage from './20261122_073011_site_usage';
import * as migration_20261122_073312_places from './20261122_073312_places';
import * as migration_20261122_074000_live_index from './20261122_074000_live_index';
import * as migration_20261122_104947_change_scope from './20261122_104947_change_scope';
import * as migration_20261122_134521_no_article_locks from './20261122_134521_no_article_locks';
import * as migration_20261122_181655_covered_reads from './20261122_181655_covered_reads';
import * as migration_20261122_214703_links_by_target from './20261122_214703_links_by_target';
import * as migration_20261123_070000_withheld_stored from './20261123_070000_withheld_stored';
import * as migration_20261123_073000_articles_by_region from './20261123_073000_articles_by_region';

export const migrations = [
  {
    up: migration_20261121_221407_initial.up,
    down: migration_20261121_221407_initial.down,
    name: '20261121_221407_initial',
  },
  {
    up: migration_20261121_234449_notifications.up,
    down: migration_20261121_234449_notifications.down,
    name: '20261121_234449_notifications',
  },
  {
    up: migration_20261122_001806_accuracy.up,
    down: migration_20261122_001806_accuracy.down,
    name: '20261122_001806_accuracy',
  },
  {
    up: migration_20261122_002216_review_tasks.up,
    down: migration_20261122_002216_review_tasks.down,
    name: '20261122_002216_review_tasks',
  },
  {
    up: migration_20261122_003555_comments.up,
    down: migration_20261122_003555_comments.down,
    name: '20261122_003555_comments',
  },
  {
    up: migration_20261122_011337_source_checks.up,
    down: migration_20261122_011337_source_checks.down,
    name: '20261122_011337_source_checks',
  },
  {
    up: migration_20261122_011957_corrections.up,
    down: migration_20261122_011957_corrections.down,
    name: '20261122_011957_corrections',
  },
  {
    up: migration_20261122_012436_findings.up,
    down: migration_20261122_012436_findings.down,
    name: '20261122_012436_findings',
  },
  {
    up: migration_20261122_030244_policy_changes.up,
    down: migration_20261122_030244_policy_changes.down,
    name: '20261122_030244_policy_changes',
  },
  {
    up: migration_20261122_032755_changes.up,
    down: migration_20261122_032755_changes.down,
    name: '20261122_032755_changes',
  },
  {
    up: migration_20261122_045430_public_reads.up,
    down: migration_20261122_045430_public_reads.down,
    name: '20261122_045430_public_reads',
  },
  {
    up: migration_20261122_063307_webhooks.up,
    down: migration_20261122_063307_webhooks.down,
    name: '20261122_063307_webhooks',
  },
  {
    up: migration_20261122_073011_site_usage.up,
    down: migration_20261122_073011_site_usage.down,
    name: '20261122_073011_site_usage',
  },
  {
    up: migration_20261122_073312_places.up,
    down: migration_20261122_073312_places.down,
    name: '20261122_073312_places',
  },
  {
    up: migration_20261122_074000_live_index.up,
    down: migration_20261122_074000_live_index.down,
    name: '20261122_074000_live_index',
  },
  {
    up: migration_20261122_104947_change_scope.up,
    down: migration_20261122_104947_change_scope.down,
    name: '20261122_104947_change_scope',
  },
  {
    up: migration_20261122_134521_no_article_locks.up,
    down: migration_20261122_134521_no_article_locks.down,
    name: '20261122_134521_no_article_locks',
  },
  {
    up: migration_20261122_181655_covered_reads.up,
    down: migration_20261122_181655_covered_reads.down,
    name: '20261122_181655_covered_reads',
  },
  {
    up: migration_20261122_214703_links_by_target.up,
    down: migration_20261122_214703_links_by_target.down,
    name: '20261122_214703_links_by_target',
  },
  {
    up: migration_20261123_070000_withheld_stored.up,
    down: migration_20261123_070000_withheld_stored.down,
    name: '20261123_070000_withheld_stored',
  },
  {
    up: migration_20261123_073000_articles_by_region.up,
    down: migration_20261123_073000_articles_by_region.down,
    name: '20261123_073000_articles_by_region'
  },
];
