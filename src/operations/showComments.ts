import type { PayloadRequest } from 'payload'
import type { Comment } from '../domain/comments/comment.ts'
import { relationId } from '../domain/relationId.ts'
import type { Comment as Row } from '../payload-types.ts'
import { readNames } from './readNames.ts'

/** Stored comments as the staff are told them: with names, without what only carrying needs. */
export async function showComments(req: PayloadRequest, rows: readonly Row[]): Promise<Comment[]> {
  const names = await readNames(
    req,
    rows.flatMap(({ author, resolvedBy }) => [author, resolvedBy]),
  )
  const person = (user: unknown) => {
    const id = relationId(user)
    const name = names.get(id)
    return name === undefined ? null : { id, name }
  }
  return rows.map(({ id, text, author, createdAt, passage, resolved, resolvedBy, resolvedAt }) => ({
    id,
    text,
    author: person(author),
    createdAt,
    passage: passage?.field
      ? {
          field: passage.field,
          quote: passage.quote ?? '',
          start: passage.start ?? 0,
          lost: passage.lost === true,
        }
      : null,
    resolved: resolved === true,
    resolvedBy: person(resolvedBy),
    resolvedAt: resolvedAt ?? null,
  }))
}
