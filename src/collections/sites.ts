import type { CollectionConfig } from 'payload'
import { isAdmin } from '../access/staff.ts'
import { slugs } from '../slugs.ts'
import { deleteUsage } from './deleteUsage.ts'
import { groups } from './groups.ts'

/** A website that reads the API. It signs in with an API key and sees what the public sees. */
export const sites: CollectionConfig = {
  slug: slugs.sites,
  labels: {
    singular: { zh: '站点', en: 'Site' },
    plural: { zh: '站点', en: 'Sites' },
  },
  auth: { useAPIKey: true, disableLocalStrategy: true },
  admin: {
    group: groups.administration,
    useAsTitle: 'name',
    defaultColumns: ['name', 'url', 'enableAPIKey', 'updatedAt'],
    description: {
      zh: '使用接口的网站。请求头：Authorization: sites API-Key <密钥>',
      en: 'A website that reads the API. Header: Authorization: sites API-Key <key>',
    },
  },
  graphQL: false,
  hooks: { beforeDelete: [deleteUsage] },
  access: { admin: () => false, create: isAdmin, read: isAdmin, update: isAdmin, delete: isAdmin },
  fields: [
    { name: 'name', type: 'text', required: true, label: { zh: '名称', en: 'Name' } },
    { name: 'url', type: 'text', label: { zh: '网址', en: 'Address' } },
    { name: 'contact', type: 'email', label: { zh: '联系邮箱', en: 'Contact' } },
    {
      name: 'requestsPerMinute',
      type: 'number',
      min: 1,
      label: { zh: '每分钟请求上限', en: 'Requests per minute' },
      validate: (value: unknown) =>
        value === null ||
        value === undefined ||
        (Number.isInteger(value) && Number(value) > 0) ||
        '正整数，或留空 / A whole number above 0, or nothing',
      admin: {
        description: {
          zh: '每个服务进程分别计数；留空则不限。超出后答复 429',
          en: 'Counted by each server process; empty: no limit. Beyond it the answer is 429',
        },
      },
    },
    {
      name: 'usage',
      type: 'join',
      collection: slugs.siteUsage,
      on: 'site',
      orderable: false,
      defaultLimit: 31,
      defaultSort: '-day',
      label: { zh: '用量', en: 'Usage' },
      admin: {
        allowCreate: false,
        defaultColumns: ['day', 'requests', 'bytes', 'hits', 'hitRate'],
        description: {
          zh: '按日统计，约每半分钟更新；带密钥的请求才计入',
          en: 'By day, brought up to date about twice a minute; requests with a key only',
        },
      },
    },
  ],
}
