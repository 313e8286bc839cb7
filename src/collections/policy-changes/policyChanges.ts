import type { CollectionConfig } from 'payload'
import { isReviewer, isStaff } from '../../access/staff.ts'
import { slugs } from '../../slugs.ts'
import { groups } from '../groups.ts'
import { changeFields, previewField, scopeFields } from './changeFields.ts'
import { courseFields } from './courseFields.ts'
import { policyChangeEndpoints } from './endpoints.ts'

/** Reviewers change drafts. What has been activated stands, since flags carry it. */
const isReviewersDraft: NonNullable<CollectionConfig['access']>['update'] = ({ req }) =>
  isReviewer({ req }) && { state: { equals: 'draft' } }

/**
 * A rule changed somewhere: which articles it touches, and from when. Activated, it flags them all
 * and every one that comes to be in its scope, until it is closed or cancelled (`applyPolicyEvent`).
 */
export const policyChanges: CollectionConfig = {
  slug: slugs.policyChanges,
  labels: {
    singular: { zh: '政策变动', en: 'Policy change' },
    plural: { zh: '政策变动', en: 'Policy changes' },
  },
  admin: {
    group: groups.accuracy,
    useAsTitle: 'title',
    defaultColumns: ['title', 'regions', 'categories', 'effectiveFrom', 'state'],
    description: {
      zh: '某地某项规定自某日起变动：启动后，涉及的文章都会提出疑问。',
      en: 'A rule changed for some regions from some day. Activated, it flags every article it touches.',
    },
    components: {
      edit: { beforeDocumentControls: ['/src/admin/policy/PolicyBar.tsx#PolicyBar'] },
    },
  },
  graphQL: false,
  // A copy would take over how far the original has come.
  disableDuplicate: true,
  access: {
    create: isReviewer,
    read: isStaff,
    update: isReviewersDraft,
    delete: isReviewersDraft,
  },
  endpoints: policyChangeEndpoints,
  fields: [...changeFields, ...scopeFields, previewField, ...courseFields],
}
