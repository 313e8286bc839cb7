import {
  BlockquoteFeature,
  BoldFeature,
  FixedToolbarFeature,
  HeadingFeature,
  InlineToolbarFeature,
  ItalicFeature,
  LinkFeature,
  lexicalEditor,
  OrderedListFeature,
  ParagraphFeature,
  UnorderedListFeature,
} from '@payloadcms/richtext-lexical'
import type { Field } from 'payload'
import { isStaff } from '../../access/staff.ts'
import type { InsuranceType } from '../../domain/content/insuranceTypes.ts'
import { slugs } from '../../slugs.ts'
import { httpUrl } from '../httpUrl.ts'
import { policyDayField } from '../policyDayField.ts'

export const insuranceTypes: { value: InsuranceType; label: { zh: string; en: string } }[] = [
  { value: 'none', label: { zh: '不区分', en: 'Not specific' } },
  { value: 'employee', label: { zh: '职工', en: 'Employees' } },
  { value: 'resident', label: { zh: '居民', en: 'Residents' } },
  { value: 'flexible', label: { zh: '灵活就业', en: 'Flexible employment' } },
]

/** What the answer says. */
export const textFields: Field[] = [
  {
    name: 'title',
    type: 'text',
    required: true,
    maxLength: 200,
    label: { zh: '标题', en: 'Title' },
    admin: { description: { zh: '读者会问的那个问题', en: 'The question a reader would ask' } },
  },
  {
    name: 'shortAnswer',
    type: 'text',
    maxLength: 200,
    label: { zh: '一句话回答', en: 'Short answer' },
    admin: {
      description: {
        zh: '一句话说清结论，送审前必填',
        en: 'The answer in one sentence; needed before review',
      },
    },
  },
  {
    name: 'body',
    type: 'richText',
    label: { zh: '正文', en: 'Body' },
    editor: lexicalEditor({
      features: [
        ParagraphFeature(),
        HeadingFeature({ enabledHeadingSizes: ['h2', 'h3', 'h4'] }),
        BoldFeature(),
        ItalicFeature(),
        OrderedListFeature(),
        UnorderedListFeature(),
        BlockquoteFeature(),
        // Addresses only: a link to a document would carry the id of one that may not be served.
        LinkFeature({ enabledCollections: [] }),
        FixedToolbarFeature(),
        InlineToolbarFeature(),
      ],
    }),
  },
  {
    name: 'notices',
    type: 'array',
    label: { zh: '声明', en: 'Notices' },
    labels: {
      singular: { zh: '声明', en: 'Notice' },
      plural: { zh: '声明', en: 'Notices' },
    },
    admin: {
      initCollapsed: true,
      description: {
        zh: '随文展示的说明，例如“不能代替面诊”。属于正文，改动须重新审核',
        en: 'Shown with the text, such as a medical disclaimer. Part of the text: changes need review',
      },
    },
    fields: [
      {
        name: 'kind',
        type: 'select',
        label: { zh: '类型', en: 'Kind' },
        defaultValue: 'disclaimer',
        options: [
          { value: 'origin', label: { zh: '来源说明', en: 'Origin' } },
          { value: 'disclaimer', label: { zh: '免责提示', en: 'Disclaimer' } },
        ],
      },
      { name: 'text', type: 'textarea', label: { zh: '文字', en: 'Text' } },
    ],
  },
]

/** Where, for whom and when it holds. */
export const scopeFields: Field[] = [
  {
    name: 'regions',
    type: 'relationship',
    relationTo: slugs.regions,
    hasMany: true,
    index: true,
    label: { zh: '适用地区', en: 'Regions' },
    admin: {
      description: { zh: '留空表示全国适用', en: 'Leave empty if it holds nationwide' },
      components: { Cell: '/src/admin/list/RegionsCell.tsx#RegionsCell' },
    },
  },
  {
    name: 'regionScopeConfirmed',
    type: 'checkbox',
    defaultValue: false,
    label: { zh: '已确认适用地区', en: 'Region scope confirmed' },
    access: { read: isStaff },
    admin: {
      description: {
        zh: '确认上面的地区（或全国）无误，送审前必选',
        en: 'The regions above (or none) are right; needed before review',
      },
    },
  },
  {
    name: 'primaryCategory',
    type: 'relationship',
    relationTo: slugs.categories,
    index: true,
    label: { zh: '主分类', en: 'Primary category' },
    admin: { components: { Cell: '/src/admin/list/NamesCell.tsx#NamesCell' } },
  },
  {
    name: 'otherCategories',
    type: 'relationship',
    relationTo: slugs.categories,
    hasMany: true,
    label: { zh: '其他分类', en: 'Other categories' },
  },
  {
    name: 'insuranceType',
    type: 'select',
    options: insuranceTypes,
    defaultValue: 'none',
    index: true,
    label: { zh: '参保身份', en: 'Insurance type' },
  },
  {
    type: 'row',
    fields: [
      policyDayField({ name: 'effectiveFrom', label: { zh: '生效日期', en: 'Effective from' } }),
      {
        ...policyDayField({
          name: 'effectiveTo',
          label: { zh: '失效日期', en: 'Effective to' },
          description: {
            zh: '含当日；次日起不再对外提供',
            en: 'Last day it holds; withheld from the next',
          },
        }),
        index: true,
      },
    ],
  },
]

/** What it rests on. */
export const sourceFields: Field[] = [
  {
    name: 'sources',
    type: 'array',
    label: { zh: '依据', en: 'Sources' },
    labels: {
      singular: { zh: '依据', en: 'Source' },
      plural: { zh: '依据', en: 'Sources' },
    },
    admin: {
      components: { RowLabel: '/src/admin/SourceLabel.tsx#SourceLabel' },
      description: {
        zh: '送审前至少一条：文件名称、发布机关和文号',
        en: 'At least one before review: the document, who issued it, its number',
      },
    },
    fields: [
      { name: 'title', type: 'text', label: { zh: '文件名称', en: 'Title' } },
      {
        type: 'row',
        fields: [
          { name: 'authority', type: 'text', label: { zh: '发布机关', en: 'Authority' } },
          { name: 'documentNumber', type: 'text', label: { zh: '文号', en: 'Document number' } },
        ],
      },
      { name: 'url', type: 'text', label: { zh: '网址', en: 'Address' }, validate: httpUrl },
      {
        type: 'row',
        fields: [
          policyDayField({ name: 'publishedOn', label: { zh: '发布日期', en: 'Published on' } }),
          policyDayField({ name: 'checkedOn', label: { zh: '查阅日期', en: 'Checked on' } }),
        ],
      },
      {
        name: 'register',
        type: 'relationship',
        relationTo: slugs.sources,
        label: { zh: '依据库条目', en: 'Entry in the register' },
        access: { read: isStaff },
      },
    ],
  },
]
