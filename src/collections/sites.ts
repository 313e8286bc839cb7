import type { CollectionConfig } from 'payload'
import { isAdmin } from '../access/staff.ts'
import { slugs } from '../slugs.ts'
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
  access: { admin: () => false, create: isAdmin, read: isAdmin, update: isAdmin, delete: isAdmin },
  fields: [
    { name: 'name', type: 'text', required: true, label: { zh: '名称', en: 'Name' } },
    { name: 'url', type: 'text', label: { zh: '网址', en: 'Address' } },
    { name: 'contact', type: 'email', label: { zh: '联系邮箱', en: 'Contact' } },
  ],
}
