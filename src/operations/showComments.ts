import type { PayloadRequest } from 'payload'
import type { Comment } from '../domain/comments/comment.ts'
import { relationId } from '../domain/relationId.ts'
import type { Comment as Row } from '../payload-types.ts'
import { slugs } from '../slugs.ts'

/** Stored comments as the staff are told them: with names, without what only carrying needs. */
export async function showComments(req: PayloadRequest, rows: readonly Row[]): Promise<Comment[]> {
  const ids = new Set(rows.flatMap((row) => [relationId(row.author), relationId(row.resolvedBy)]))
  ids.delete('')
  const { docs } =
    ids.size > 0
      ? await req.payload.find({
          collection: slugs.users,
          where: { id: { in: [...ids] } },
          pagination: false,
          depth: 0,
          overrideAccess: true,
          req,
        })
      : { docs: [] }
  const names = new Map(docs.map(({ id, name }) => [id, name]))
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
