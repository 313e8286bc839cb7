import type { CollectionConfig } from 'payload'
import { accuracyFlags } from './accuracyFlags.ts'
import { articles } from './articles/articles.ts'
import { auditEvents } from './auditEvents.ts'
import { categories } from './categories.ts'
import { changes } from './changes.ts'
import { comments } from './comments/comments.ts'
import { corrections } from './corrections.ts'
import { findings } from './findings.ts'
import { mails } from './mails.ts'
import { media } from './media.ts'
import { notifications } from './notifications.ts'
import { policyChanges } from './policy-changes/policyChanges.ts'
import { regions } from './regions.ts'
import { relatedLinks } from './related-links/relatedLinks.ts'
import { reviewTasks } from './reviewTasks.ts'
import { sites } from './sites.ts'
import { siteUsage } from './siteUsage.ts'
import { sources } from './sources.ts'
import { users } from './users/users.ts'
import { verifications } from './verifications.ts'
import { webhookDeliveries } from './webhooks/webhookDeliveries.ts'
import { webhooks } from './webhooks/webhooks.ts'

/** Every collection there is, in the order in which the admin UI lists them. */
export const collections: CollectionConfig[] = [
  articles,
  relatedLinks,
  comments,
  regions,
  categories,
  sources,
  accuracyFlags,
  findings,
  verifications,
  reviewTasks,
  policyChanges,
  corrections,
  changes,
  auditEvents,
  notifications,
  mails,
  media,
  users,
  sites,
  webhooks,
  webhookDeliveries,
  siteUsage,
]
