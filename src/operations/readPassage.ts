import { type CommentedField, isCommentedField } from '../domain/comments/commentedText.ts'
import type { Passage } from '../domain/comments/passage.ts'
import type { Comment } from '../payload-types.ts'

/** The passage a stored comment is about, in the domain's terms; null when it is about the whole. */
export function readPassage({
  passage,
}: Pick<Comment, 'passage'>): (Passage & { field: CommentedField }) | null {
  if (!isCommentedField(passage?.field)) return null
  return {
    field: passage.field,
    quote: passage.quote ?? '',
    start: passage.start ?? 0,
    prefix: passage.prefix ?? '',
    suffix: passage.suffix ?? '',
    lost: passage.lost === true,
  }
}
