import { slugs } from '../slugs.ts'

/** What Payload calls the public collections over GraphQL, by slug. */
export const publicTypes: Readonly<Record<string, { singular: string; plural: string }>> = {
  [slugs.articles]: { singular: 'Article', plural: 'Articles' },
  [slugs.regions]: { singular: 'Region', plural: 'Regions' },
  [slugs.categories]: { singular: 'Category', plural: 'Categories' },
  [slugs.relatedLinks]: { singular: 'RelatedLink', plural: 'RelatedLinks' },
}

/** The query that searches articles over GraphQL. */
export const searchName = 'SearchArticles'
