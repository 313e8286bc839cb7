import type { CollectionConfig } from 'payload'
import { readArticles } from '../../access/served.ts'
import { isAdmin, isStaff } from '../../access/staff.ts'
import { guardPublicReads } from '../../delivery/guardPublicReads.ts'
import { matchEmptyLists } from '../../delivery/matchEmptyLists.ts'
import { narrowToRegion } from '../../delivery/narrowToRegion.ts'
import { showProvenance } from '../../delivery/view/showProvenance.ts'
import { slugs } from '../../slugs.ts'
import { groups } from '../groups.ts'
import { scopeFields, sourceFields, textFields } from './contentFields.ts'
import { deleteWithAll } from './deleteWithAll.ts'
import { documentTabs } from './documentTabs.ts'
import { articleEndpoints } from './endpoints.ts'
import { fillSlug } from './fillSlug.ts'
import { guardSlug } from './guardSlug.ts'
import { keepCommentsInPlace } from './keepCommentsInPlace.ts'
import { keepPublishedHistory } from './keepPublishedHistory.ts'
import { keepWritesAsDrafts } from './keepWritesAsDrafts.ts'
import { notifyAssignee } from './notifyAssignee.ts'
import { recordContentChange } from './recordContentChange.ts'
import { recordFindings } from './recordFindings.ts'
import { requireScope } from './requireScope.ts'
import {
  legacyField,
  placesField,
  provenanceFields,
  servedUntilField,
  withdrawalField,
} from './systemFields.ts'
import { accuracyField, workflowField } from './workflowFields.ts'

/** One policy question and its answer: the unit of editing, review and delivery. */
export const articles: CollectionConfig = {
  slug: slugs.articles,
  labels: {
    singular: { zh: '文章', en: 'Article' },
    plural: { zh: '文章', en: 'Articles' },
  },
  admin: {
    group: groups.content,
    useAsTitle: 'title',
    defaultColumns: [
      'title',
      'workflow.state',
      'accuracy.status',
      'regions',
      'primaryCategory',
      'accuracy.nextReviewAt',
      'workflow.assignee',
      'updatedAt',
    ],
    listSearchableFields: ['title', 'slug', 'shortAnswer'],
    pagination: { defaultLimit: 25 },
    description: {
      zh: '一个政策问题和它的回答。改动先存为草稿，经审核批准后才会对外提供。',
      en: 'A policy question and its answer. Changes are drafts until someone else approves them.',
    },
    components: {
      edit: {
        beforeDocumentControls: [
          '/src/admin/TransitionBar.tsx#TransitionBar',
          '/src/admin/AddedRows.tsx#AddedRows',
        ],
        // The bar says where the article stands; Payload's line knows only draft and published.
        Status: '/src/admin/replacedControls.tsx#NoStatus',
        SaveDraftButton: '/src/admin/SaveDraft.tsx#SaveDraft',
        PublishButton: '/src/admin/replacedControls.tsx#NoPublishButton',
        UnpublishButton: '/src/admin/replacedControls.tsx#NoPublishButton',
      },
      views: { edit: documentTabs },
      beforeListTable: [
        '/src/admin/list/QuickFilters.tsx#QuickFilters',
        '/src/admin/bulk/BulkBar.tsx#BulkBar',
      ],
    },
  },
  defaultSort: '-updatedAt',
  // The list would offer to publish what is selected.
  disableBulkEdit: true,
  access: {
    create: isStaff,
    read: readArticles,
    update: isStaff,
    delete: isAdmin,
    readVersions: isStaff,
    unlock: isAdmin,
  },
  versions: { drafts: { validate: true, schedulePublish: false }, maxPerDoc: 0 },
  // Revisions keep two editors apart, and tell the second one who was first. A lock would outlive
  // whoever has left a form, and refuse the save of the other for minutes.
  lockDocuments: false,
  forceSelect: { workflow: { contentHash: true, unreviewed: true } },
  hooks: {
    beforeOperation: [guardPublicReads, matchEmptyLists, narrowToRegion, keepWritesAsDrafts],
    beforeValidate: [fillSlug],
    beforeChange: [requireScope, guardSlug, recordContentChange],
    afterChange: [keepCommentsInPlace, recordFindings, notifyAssignee],
    beforeRead: [showProvenance],
    beforeDelete: [keepPublishedHistory, deleteWithAll],
  },
  endpoints: articleEndpoints,
  fields: [
    {
      type: 'tabs',
      tabs: [
        { label: { zh: '内容', en: 'Content' }, fields: textFields },
        { label: { zh: '适用范围', en: 'Scope' }, fields: scopeFields },
        { label: { zh: '依据', en: 'Sources' }, fields: sourceFields },
        {
          label: { zh: '相关推荐', en: 'Related links' },
          fields: [
            {
              name: 'relatedLinks',
              type: 'join',
              collection: slugs.relatedLinks,
              on: 'from',
              orderable: false,
              defaultLimit: 50,
              defaultSort: 'position',
              label: { zh: '相关推荐', en: 'Related links' },
              admin: { defaultColumns: ['position', 'title', 'section', 'publishedOn'] },
            },
          ],
        },
        {
          label: { zh: '来历', en: 'Origin' },
          fields: [withdrawalField, legacyField],
        },
      ],
    },
    {
      name: 'comments',
      type: 'ui',
      admin: {
        position: 'sidebar',
        disableListColumn: true,
        components: { Field: '/src/admin/comments/CommentsPanel.tsx#CommentsPanel' },
      },
    },
    {
      name: 'findings',
      type: 'ui',
      admin: {
        position: 'sidebar',
        disableListColumn: true,
        components: { Field: '/src/admin/FindingsPanel.tsx#FindingsPanel' },
      },
    },
    {
      name: 'slug',
      type: 'text',
      unique: true,
      index: true,
      label: { zh: '网址标识', en: 'Slug' },
      validate: (value: unknown) =>
        (typeof value === 'string' &&
          /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value) &&
          value.length <= 100) ||
        '只能用小写字母、数字和连字符 / Lower-case letters, digits and hyphens only',
      hooks: { beforeDuplicate: [() => null] },
      admin: {
        position: 'sidebar',
        description: {
          zh: '留空则按标题拼音生成，之后不再改变',
          en: 'Made from the title when left empty; never changes by itself',
        },
      },
    },
    workflowField,
    accuracyField,
    servedUntilField,
    placesField,
    ...provenanceFields,
  ],
}
