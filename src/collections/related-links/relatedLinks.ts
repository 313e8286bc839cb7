import type { CollectionConfig } from 'payload'
import { readRelatedLinks } from '../../access/served.ts'
import { isStaff, nobody, systemOwned } from '../../access/staff.ts'
import { guardPublicReads } from '../../delivery/guardPublicReads.ts'
import { hideUnservedTarget } from '../../delivery/hideUnservedTarget.ts'
import { slugs } from '../../slugs.ts'
import { groups } from '../groups.ts'
import { httpUrl } from '../httpUrl.ts'
import { policyDayField } from '../policyDayField.ts'
import { recordLinkChange, recordLinkRemoval } from './recordLinkChange.ts'
import { takeOffline } from './takeOffline.ts'

/** A pointer from an article to further reading. Part of that article's reviewed text. */
export const relatedLinks: CollectionConfig = {
  slug: slugs.relatedLinks,
  labels: {
    singular: { zh: '相关推荐', en: 'Related link' },
    plural: { zh: '相关推荐', en: 'Related links' },
  },
  admin: {
    group: groups.content,
    useAsTitle: 'title',
    defaultColumns: ['title', 'from', 'section', 'publishedOn', 'live'],
    description: {
      zh: '文章下方的延伸阅读。属于文章内容：改动后要随文章重新审核才会对外提供。',
      en: 'Further reading under an article. Part of its text: changes go out when it is next reviewed.',
    },
  },
  defaultSort: 'position',
  access: {
    create: isStaff,
    read: readRelatedLinks,
    update: isStaff,
    delete: isStaff,
  },
  indexes: [{ fields: ['from', 'position'] }],
  hooks: {
    beforeOperation: [guardPublicReads],
    beforeRead: [hideUnservedTarget],
    beforeChange: [takeOffline],
    afterChange: [recordLinkChange],
    afterDelete: [recordLinkRemoval],
  },
  fields: [
    {
      name: 'from',
      type: 'relationship',
      relationTo: slugs.articles,
      required: true,
      index: true,
      label: { zh: '所属文章', en: 'From article' },
      // A link stays with its article: moving it would change two reviewed texts at once.
      access: { update: nobody },
    },
    {
      name: 'target',
      type: 'relationship',
      relationTo: slugs.articles,
      index: true,
      label: { zh: '指向文章', en: 'Target article' },
      admin: {
        description: {
          zh: '指向本站文章时填写；该文未对外提供时，读者看不到这一项',
          en: 'When it leads to one of our articles; not shown while that article is not served',
        },
      },
    },
    { name: 'title', type: 'text', required: true, label: { zh: '标题', en: 'Title' } },
    { name: 'excerpt', type: 'textarea', label: { zh: '摘要', en: 'Excerpt' } },
    {
      type: 'row',
      fields: [
        { name: 'section', type: 'text', label: { zh: '栏目', en: 'Section' } },
        policyDayField({ name: 'publishedOn', label: { zh: '日期', en: 'Date' } }),
        {
          name: 'position',
          type: 'number',
          defaultValue: 0,
          min: 0,
          label: { zh: '位置', en: 'Position' },
        },
      ],
    },
    { name: 'url', type: 'text', label: { zh: '网址', en: 'Address' }, validate: httpUrl },
    {
      name: 'live',
      type: 'checkbox',
      defaultValue: false,
      label: { zh: '已随文章发布', en: 'Live with its article' },
      access: systemOwned,
      admin: { readOnly: true, position: 'sidebar' },
    },
    {
      name: 'servedUntil',
      type: 'date',
      label: { zh: '提供至', en: 'Served until' },
      access: systemOwned,
      admin: { hidden: true },
    },
    {
      name: 'rawTitle',
      type: 'text',
      label: { zh: '原始标题', en: 'Title as imported' },
      access: systemOwned,
      admin: { readOnly: true, condition: (data) => Boolean(data?.rawTitle) },
    },
  ],
}
