import type { PayloadRequest } from 'payload'
import { relationId } from '../../domain/relationId.ts'
import { counted, type DeskArticle, findDeskArticles } from './deskRows.ts'

/**
 * The working copies that somebody has to do with: given to them and not live yet, changed by them
 * and sent back or approved, or begun by them.
 */
export async function readQueue(req: PayloadRequest, user: string): Promise<DeskArticle[]> {
  const theirs = { 'workflow.contributors': { in: [user] } }
  const [given, changed] = await Promise.all([
    findDeskArticles(req, {
      where: {
        and: [
          { 'workflow.assignee': { equals: user } },
          { 'workflow.state': { in: ['draft', 'in_review', 'changes_requested', 'approved'] } },
        ],
      },
      sort: '-updatedAt',
      draft: true,
    }),
    findDeskArticles(req, {
      where: {
        and: [{ 'workflow.state': { in: ['changes_requested', 'approved', 'draft'] } }, theirs],
      },
      sort: '-updatedAt',
      draft: true,
    }),
  ])
  const ids = new Set(given.map(({ id }) => id))
  return [...given, ...changed.filter(({ id }) => !ids.has(id))].slice(0, counted)
}

/** Whether an article was given to somebody. */
export const isAssignedTo = ({ workflow }: DeskArticle, user: string): boolean =>
  relationId(workflow?.assignee) === user
