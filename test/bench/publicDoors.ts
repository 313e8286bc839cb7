import { readArticles, readRelatedLinks } from '../../src/access/served.ts'
import { bySlug } from '../../src/delivery/bySlug.ts'

/** Where the public's reads ask what is served. Bundled a second time over `publishedOnly.ts`. */
export const publicDoors = { readArticles, readRelatedLinks, bySlug }
