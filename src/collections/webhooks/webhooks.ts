import type { CollectionConfig } from 'payload'
import { isAdmin } from '../../access/staff.ts'
import { changeTypes } from '../../domain/changes/changeOf.ts'
import { slugs } from '../../slugs.ts'
import { groups } from '../groups.ts'
import { changeTypeLabels } from './changeTypeLabels.ts'
import { dropWithWebhook } from './dropWithWebhook.ts'
import { keepStanding } from './keepStanding.ts'
import { receiverUrl } from './receiverUrl.ts'
import { standingFields } from './standingFields.ts'
import { webhookEndpoints } from './webhookEndpoints.ts'

/** Where the change feed is sent to, signed, as it grows (`sendWebhooks`). */
export const webhooks: CollectionConfig = {
  slug: slugs.webhooks,
  labels: {
    singular: { zh: '推送', en: 'Webhook' },
    plural: { zh: '推送', en: 'Webhooks' },
  },
  admin: {
    group: groups.administration,
    hidden: ({ user }) => user?.role !== 'admin',
    useAsTitle: 'name',
    defaultColumns: ['name', 'url', 'enabled', 'failures', 'lastDeliveredAt'],
    listSearchableFields: ['name', 'url'],
    description: {
      zh: '对外内容有变化时，按顺序签名发送到这个网址。',
      en: 'Changes of what is served are sent to this address, in order and signed.',
    },
    components: {
      edit: { beforeDocumentControls: ['/src/admin/webhooks/WebhookBar.tsx#WebhookBar'] },
    },
  },
  graphQL: false,
  lockDocuments: false,
  access: { create: isAdmin, read: isAdmin, update: isAdmin, delete: isAdmin },
  hooks: { beforeChange: [keepStanding], beforeDelete: [dropWithWebhook] },
  endpoints: webhookEndpoints,
  fields: [
    { name: 'name', type: 'text', required: true, label: { zh: '名称', en: 'Name' } },
    {
      name: 'url',
      type: 'text',
      required: true,
      label: { zh: '网址', en: 'Address' },
      validate: receiverUrl,
      admin: {
        description: {
          zh: '公网上的 http(s) 网址，宜用 https；不跟随重定向',
          en: 'An http(s) address on the public internet, preferably https; redirects are not followed',
        },
      },
    },
    {
      name: 'site',
      type: 'relationship',
      relationTo: slugs.sites,
      label: { zh: '站点', en: 'Site' },
    },
    {
      name: 'types',
      type: 'select',
      hasMany: true,
      label: { zh: '变更种类', en: 'Changes of type' },
      options: changeTypes.map((value) => ({ value, label: changeTypeLabels[value] })),
      admin: { description: { zh: '留空表示全部', en: 'None chosen: all of them' } },
    },
    {
      name: 'enabled',
      type: 'checkbox',
      defaultValue: true,
      index: true,
      label: { zh: '启用', en: 'Enabled' },
    },
    {
      name: 'skipMissed',
      type: 'checkbox',
      defaultValue: false,
      label: { zh: '重新启用时跳过停用期间的变更', en: 'Enable again without what was missed' },
      admin: {
        condition: ({ disabledAt, enabled, skipMissed }) =>
          Boolean(disabledAt || !enabled || skipMissed),
        description: {
          zh: '不选则从停下的地方继续',
          en: 'Otherwise it goes on where it stopped',
        },
      },
    },
    ...standingFields,
  ],
}
