/** Collection slugs, in one place so that no string is typed twice. */
export const slugs = {
  articles: 'articles',
  regions: 'regions',
  categories: 'categories',
  relatedLinks: 'related-links',
  sources: 'sources',
  comments: 'comments',
  accuracyFlags: 'accuracy-flags',
  findings: 'findings',
  verifications: 'verifications',
  reviewTasks: 'review-tasks',
  policyChanges: 'policy-changes',
  corrections: 'corrections',
  auditEvents: 'audit-events',
  changes: 'changes',
  notifications: 'notifications',
  mails: 'mails',
  media: 'media',
  users: 'users',
  sites: 'sites',
  webhooks: 'webhooks',
  webhookDeliveries: 'webhook-deliveries',
  siteUsage: 'site-usage',
} as const

export type Slug = (typeof slugs)[keyof typeof slugs]
