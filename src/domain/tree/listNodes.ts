/** An entry of a tree as it is stored: by id, under another or (empty) at the top. */
export type TreeRow = {
  id: string
  parent: string
  name: string
  /** Its name with those above it, where they differ; what is searched and shown in a search. */
  fullName: string
  /** What else it is known by, for the search. */
  code: string
}

/** How many articles name the same entries. */
export type TreeGroup = { entries: readonly string[]; count: number }

export type TreeNode = {
  id: string
  name: string
  fullName: string
  code: string
  hasChildren: boolean
  /** Articles that name it or an entry below it, each counted once. */
  articles: number
}

/** What is asked for: the entries right below one (empty: at the top), or those that a word finds. */
export type TreeQuestion = { parent: string } | { search: string }

/** How many entries a search gives at most. */
export const mostFound = 50

/** The entries that are asked for, in the order of the rows, with how many articles each has. */
export function listNodes(
  rows: readonly TreeRow[],
  groups: readonly TreeGroup[],
  question: TreeQuestion,
): TreeNode[] {
  const known = new Set(rows.map(({ id }) => id))
  const parents = new Set(rows.map(({ parent }) => parent))
  // An entry whose parent is gone is shown at the top, or nobody could get to it.
  const parentOf = ({ parent }: TreeRow) => (known.has(parent) ? parent : '')
  const listed =
    'parent' in question
      ? rows.filter((row) => parentOf(row) === question.parent)
      : rows.filter(isFound(question.search)).slice(0, mostFound)
  const counts = countUnder(rows, groups)
  return listed.map(({ id, name, fullName, code }) => ({
    id,
    name,
    fullName,
    code,
    hasChildren: parents.has(id),
    articles: counts.get(id) ?? 0,
  }))
}

const isFound = (search: string) => {
  const word = search.trim().toLowerCase()
  return ({ fullName, code }: TreeRow) =>
    word !== '' && (fullName.toLowerCase().includes(word) || code.startsWith(word))
}

function countUnder(rows: readonly TreeRow[], groups: readonly TreeGroup[]): Map<string, number> {
  const parents = new Map(rows.map(({ id, parent }) => [id, parent]))
  const counts = new Map<string, number>()
  for (const { entries, count } of groups) {
    const named = new Set(entries)
    // A set can grow while it is walked: the parents of parents are reached too, and a loop ends.
    for (const id of named) {
      const parent = parents.get(id)
      if (parent) named.add(parent)
    }
    for (const id of named) counts.set(id, (counts.get(id) ?? 0) + count)
  }
  return counts
}
