import type { Field } from 'payload'
import { slugs } from '../slugs.ts'

/** The article that a row is about, and without which there is none. */
export const articleField = (): Field => ({
  name: 'article',
  type: 'relationship',
  relationTo: slugs.articles,
  required: true,
  index: true,
  label: { zh: '文章', en: 'Article' },
})
