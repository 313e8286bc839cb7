import type { Refusal } from '../refusal.ts'
import type { Workflow } from './article.ts'
import { frozenStates } from './states.ts'

export type Edit = {
  /** The content hash after the save. */
  contentHash: string
  /** Who saves; null when PolicyDesk itself does (an import). */
  editor: string | null
  /** The revision the caller believes to be current, when it says so. */
  statedRevision?: number
}

export type Recorded =
  | { accepted: true; workflow: Workflow; changed: boolean }
  | { accepted: false; refusal: Refusal }

/**
 * What a save does to the workflow (DESIGN §6): a save that changes nothing changes no state; one
 * that changes the text makes a draft of it, voids an approval and names its contributor. Frozen
 * or outdated, it is refused.
 */
export function recordEdit(workflow: Workflow, edit: Edit): Recorded {
  const { contentHash, editor, statedRevision } = edit
  if (statedRevision !== undefined && statedRevision !== workflow.revision) {
    return {
      accepted: false,
      refusal: { code: 'stale_revision', currentRevision: workflow.revision },
    }
  }
  if (contentHash === workflow.contentHash) return { accepted: true, workflow, changed: false }
  const frozen = workflow.state in frozenStates
  if (frozen) {
    return {
      accepted: false,
      refusal: { code: frozenStates[workflow.state as keyof typeof frozenStates] },
    }
  }
  return {
    accepted: true,
    changed: true,
    workflow: {
      ...workflow,
      contentHash,
      state: workflow.state === 'changes_requested' ? 'changes_requested' : 'draft',
      revision: workflow.revision + 1,
      contributors:
        editor === null || workflow.contributors.includes(editor)
          ? workflow.contributors
          : [...workflow.contributors, editor],
      approvedHash: null,
      approvedBy: null,
      approvedAt: null,
    },
  }
}
