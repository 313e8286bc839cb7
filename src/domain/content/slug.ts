export const articleSlug = (title: string): string => 'x' + title.length
export const withSuffix = (slug: string, n: number): string => slug + '-' + n
