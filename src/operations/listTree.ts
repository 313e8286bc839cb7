import type { PayloadRequest } from 'payload'
import { RefusedError } from '../access/RefusedError.ts'
import { isStaff } from '../access/staff.ts'
import type { Standing } from '../domain/desk/ages.ts'
import { relationId } from '../domain/relationId.ts'
import {
  listNodes,
  type TreeNode,
  type TreeQuestion,
  type TreeRow,
} from '../domain/tree/listNodes.ts'
import { slugs } from '../slugs.ts'
import { deskCountsOf } from './desk/deskCounts.ts'
import { readCategories } from './readCategories.ts'

/** The collections that are trees. */
export type TreeSlug = typeof slugs.regions | typeof slugs.categories

type Tree = {
  read: (req: PayloadRequest) => Promise<TreeRow[]>
  /** The entries that articles name. */
  entriesOf: (standing: Standing) => readonly string[]
}

const trees: Record<TreeSlug, Tree> = {
  [slugs.regions]: { read: readRegions, entriesOf: ({ regions }) => regions },
  [slugs.categories]: {
    read: readCategoryRows,
    entriesOf: ({ category }) => (category === '' ? [] : [category]),
  },
}

/** Some entries of a tree, for staff, with how many articles (but withdrawn ones) each has. */
export async function listTree(
  req: PayloadRequest,
  slug: TreeSlug,
  question: TreeQuestion,
): Promise<TreeNode[]> {
  if (!isStaff({ req })) throw new RefusedError([{ code: 'not_signed_in' }])
  const { read, entriesOf } = trees[slug]
  const standings = await deskCountsOf(req).standings(req, [])
  const groups = standings.map((one) => ({ entries: entriesOf(one), count: one.count }))
  return listNodes(await read(req), groups, question)
}

async function readRegions(req: PayloadRequest): Promise<TreeRow[]> {
  const { docs } = await req.payload.find({
    collection: slugs.regions,
    // Without their ancestors, which are most of what a region is.
    select: { code: true, name: true, fullName: true, parent: true },
    sort: 'code',
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs.map(({ id, parent, name, fullName, code }) => ({
    id,
    parent: relationId(parent),
    name,
    fullName,
    code,
  }))
}

async function readCategoryRows(req: PayloadRequest): Promise<TreeRow[]> {
  const docs = await readCategories(req)
  const inEnglish = !req.i18n.language.startsWith('zh')
  return docs.map(({ id, parent, name, nameEn, slug }) => ({
    id,
    parent: relationId(parent),
    name: inEnglish ? nameEn : name,
    fullName: `${name} ${nameEn}`,
    code: slug,
  }))
}
