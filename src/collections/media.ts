import type { CollectionConfig } from 'payload'
import { isStaff } from '../access/staff.ts'
import { slugs } from '../slugs.ts'
import { groups } from './groups.ts'

/**
 * Pictures and scanned documents. Staff only: a picture can hold text, and no picture is part of
 * the reviewed content yet, so none may be served.
 */
export const media: CollectionConfig = {
  slug: slugs.media,
  labels: {
    singular: { zh: '媒体', en: 'Medium' },
    plural: { zh: '媒体', en: 'Media' },
  },
  admin: {
    group: groups.content,
    defaultColumns: ['filename', 'alt', 'mimeType', 'updatedAt'],
  },
  graphQL: false,
  access: { create: isStaff, read: isStaff, update: isStaff, delete: isStaff },
  upload: {
    mimeTypes: ['image/png', 'image/jpeg', 'image/webp', 'image/gif', 'application/pdf'],
    focalPoint: true,
    formatOptions: { format: 'webp', options: { quality: 82 } },
    imageSizes: [
      { name: 'thumbnail', width: 320, formatOptions: { format: 'webp' } },
      { name: 'card', width: 768, formatOptions: { format: 'webp' } },
      { name: 'wide', width: 1440, formatOptions: { format: 'webp' } },
    ],
    adminThumbnail: 'thumbnail',
  },
  fields: [
    {
      name: 'alt',
      type: 'text',
      required: true,
      label: { zh: '替代文字', en: 'Alternative text' },
      admin: {
        description: {
          zh: '给看不到图片的读者',
          en: 'For readers who cannot see the picture',
        },
      },
    },
  ],
}
