import type { CollectionConfig } from 'payload'

/** Open to all, as what they belong to is not secret. */
const access = { read: () => true }

export const regions: CollectionConfig = {
  slug: 'regions',
  access,
  fields: [
    { name: 'name', type: 'text', required: true, index: true },
    { name: 'fullName', type: 'text', required: true },
    { name: 'shortName', type: 'text' },
    { name: 'code', type: 'text', required: true, unique: true, index: true },
    { name: 'level', type: 'text', required: true, index: true },
    { name: 'parent', type: 'relationship', relationTo: 'regions', index: true },
    { name: 'ancestors', type: 'relationship', relationTo: 'regions', hasMany: true },
    { name: 'aliases', type: 'text', hasMany: true },
  ],
}

export const categories: CollectionConfig = {
  slug: 'categories',
  access,
  fields: [
    { name: 'name', type: 'text', required: true },
    { name: 'nameEn', type: 'text', required: true },
    { name: 'slug', type: 'text', required: true, unique: true, index: true },
    { name: 'parent', type: 'relationship', relationTo: 'categories', index: true },
    { name: 'position', type: 'number' },
  ],
}

export const relatedLinks: CollectionConfig = {
  slug: 'related-links',
  access,
  fields: [
    { name: 'from', type: 'relationship', relationTo: 'articles', required: true, index: true },
    { name: 'target', type: 'relationship', relationTo: 'articles' },
    { name: 'title', type: 'text', required: true },
    { name: 'excerpt', type: 'textarea' },
    { name: 'section', type: 'text' },
    { name: 'publishedOn', type: 'date' },
    { name: 'position', type: 'number' },
    { name: 'url', type: 'text' },
  ],
}
