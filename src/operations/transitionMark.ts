import type { PayloadRequest } from 'payload'
import type { Workflow } from '../domain/workflow/article.ts'

/**
 * The mark of an allowed transition. It lives in the request's context, which no client can
 * write, and is set by `applyTransition` alone (checked by the architecture test). Without it,
 * every write to an article is an edit and makes a draft.
 */
export type TransitionMark = {
  articleId: string
  /** The workflow to store. */
  workflow: Workflow
  /** What the live row becomes; absent when only the working copy moves. */
  liveStatus?: 'published' | 'draft'
}

const key = 'transition'

type Marked = Pick<PayloadRequest, 'context'>

/** The mark of the transition this request is carrying out, if any. */
export const markOf = (req: Marked): TransitionMark | undefined =>
  req.context[key] as TransitionMark | undefined

/** Runs `act` under a mark and takes the mark away again, whatever happens. */
export async function underMark<T>(
  req: Marked,
  mark: TransitionMark,
  act: () => Promise<T>,
): Promise<T> {
  req.context[key] = mark
  try {
    return await act()
  } finally {
    delete req.context[key]
  }
}
