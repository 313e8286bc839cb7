import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

export type FoundPage = { file: string; origin: string }

/**
 * Finds the `.txt` pages that files and folders name, in a stable order. A page's origin is its
 * source (the name of the folder it was given in, or `source`) and its path from there, so that
 * it stays the same whether a folder or one of its files is imported.
 * @throws an error with the path when a file or folder is not there
 */
export function findPages(paths: readonly string[], source?: string): FoundPage[] {
  const pages = new Map<string, FoundPage>()
  for (const given of paths.map((each) => path.resolve(each))) {
    const isFolder = statSync(given).isDirectory()
    const folder = isFolder ? given : path.dirname(given)
    const names = isFolder ? textFilesIn(given) : [path.basename(given)]
    for (const name of names) {
      const file = path.join(folder, name)
      const origin = [source ?? path.basename(folder), ...name.split(path.sep)].join('/')
      pages.set(file, { file, origin })
    }
  }
  return [...pages.values()]
}

const textFilesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt') && statSync(path.join(folder, name)).isFile())
    .sort()

/**
 * Reads a page as UTF-8. Bytes that are no UTF-8 become U+FFFD, for the parser to judge.
 */
export const readPage = (file: string): string => readFileSync(file, 'utf8')
