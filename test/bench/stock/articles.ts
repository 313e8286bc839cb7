import type { CollectionConfig } from 'payload'

/** PolicyDesk's articles as far as readers see what editors wrote, by the book. */
export const articles: CollectionConfig = {
  slug: 'articles',
  defaultSort: '-updatedAt',
  versions: { drafts: true },
  access: { read: ({ req }) => (req.user ? true : { _status: { equals: 'published' } }) },
  fields: [
    { name: 'title', type: 'text', required: true },
    { name: 'slug', type: 'text', unique: true, index: true },
    { name: 'shortAnswer', type: 'text' },
    { name: 'body', type: 'richText' },
    {
      name: 'notices',
      type: 'array',
      fields: [
        { name: 'kind', type: 'text' },
        { name: 'text', type: 'textarea' },
      ],
    },
    { name: 'regions', type: 'relationship', relationTo: 'regions', hasMany: true, index: true },
    { name: 'primaryCategory', type: 'relationship', relationTo: 'categories', index: true },
    { name: 'otherCategories', type: 'relationship', relationTo: 'categories', hasMany: true },
    { name: 'insuranceType', type: 'text', index: true },
    { name: 'effectiveFrom', type: 'date' },
    { name: 'effectiveTo', type: 'date', index: true },
    {
      name: 'sources',
      type: 'array',
      fields: [
        { name: 'title', type: 'text' },
        { name: 'authority', type: 'text' },
        { name: 'documentNumber', type: 'text' },
      ],
    },
    {
      name: 'relatedLinks',
      type: 'join',
      collection: 'related-links',
      on: 'from',
      defaultSort: 'position',
    },
  ],
}
