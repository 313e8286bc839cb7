import type { Actor, Role } from '../../../src/domain/actor.ts'
import type { ArticleFacts, Workflow } from '../../../src/domain/workflow/article.ts'

export const person = (id: string, role: Role): Actor => ({ kind: 'user', id, role })

export const workflowWith = (given: Partial<Workflow> = {}): Workflow => ({
  state: 'draft',
  revision: 7,
  contributors: [],
  contentHash: 'text',
  approvedHash: null,
  approvedBy: null,
  approvedAt: null,
  publishAt: null,
  unreviewed: false,
  emergencyBy: null,
  ...given,
})

/** A complete article without doubts about it, in a workflow of one's choice. */
export const articleWith = (
  workflow: Partial<Workflow> = {},
  facts: Partial<Omit<ArticleFacts, 'workflow'>> = {},
): ArticleFacts => ({
  workflow: workflowWith(workflow),
  contentHash: 'text',
  missingFields: [],
  openBlocks: 0,
  openFindings: [],
  live: false,
  ...facts,
})
