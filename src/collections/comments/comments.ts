import type { CollectionConfig } from 'payload'
import { systemCollection } from '../../access/staff.ts'
import { commentedFields } from '../../domain/comments/commentedText.ts'
import { slugs } from '../../slugs.ts'
import { articleField } from '../articleField.ts'
import { groups } from '../groups.ts'
import { commentEndpoints } from './endpoints.ts'

/**
 * What the staff say to each other about an article or a passage of it. No part of its text: a
 * comment changes neither its hash nor its state. Written by operations, never by hand.
 */
export const comments: CollectionConfig = {
  slug: slugs.comments,
  labels: {
    singular: { zh: '意见', en: 'Comment' },
    plural: { zh: '意见', en: 'Comments' },
  },
  // They are read where they belong: beside their article.
  admin: { group: groups.content, useAsTitle: 'text', hidden: true },
  graphQL: false,
  lockDocuments: false,
  access: systemCollection,
  endpoints: commentEndpoints,
  fields: [
    articleField(),
    // Not required: what was said outlasts the account of who said it.
    {
      name: 'author',
      type: 'relationship',
      relationTo: slugs.users,
      label: { zh: '提出人', en: 'Author' },
    },
    { name: 'text', type: 'textarea', required: true, label: { zh: '内容', en: 'Text' } },
    {
      name: 'passage',
      type: 'group',
      label: { zh: '引文', en: 'Passage' },
      fields: [
        {
          name: 'field',
          type: 'select',
          options: [...commentedFields],
          label: { zh: '栏目', en: 'Field' },
        },
        { name: 'quote', type: 'textarea', label: { zh: '引文', en: 'Quote' } },
        { name: 'start', type: 'number', label: { zh: '位置', en: 'Position' } },
        { name: 'prefix', type: 'text', label: { zh: '前文', en: 'Text before' } },
        { name: 'suffix', type: 'text', label: { zh: '后文', en: 'Text after' } },
        {
          name: 'lost',
          type: 'checkbox',
          defaultValue: false,
          label: { zh: '原文已改', en: 'No longer in the text' },
        },
      ],
    },
    {
      name: 'resolved',
      type: 'checkbox',
      defaultValue: false,
      index: true,
      label: { zh: '已处理', en: 'Resolved' },
    },
    {
      name: 'resolvedBy',
      type: 'relationship',
      relationTo: slugs.users,
      label: { zh: '处理人', en: 'Resolved by' },
    },
    { name: 'resolvedAt', type: 'date', label: { zh: '处理时间', en: 'Resolved at' } },
  ],
}
