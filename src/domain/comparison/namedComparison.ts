import type { State } from '../workflow/states.ts'
import type { Comparison, FieldChange, Member } from './compareContent.ts'

/** What the working copy is compared with: an emergency's text has been reviewed by nobody. */
export type Basis = 'live' | 'nothing' | 'unreviewed'

type Named<Change> = Change extends { kind: 'members' }
  ? Omit<Change, 'members'> & { members: (Member & { label: string })[] }
  : Change

/** What an edit made of one field, its regions and categories with their names. */
export type NamedChange = Named<FieldChange>

/** What the working copy changed, as `GET /api/articles/:id/comparison` answers. */
export type NamedComparison = {
  id: string
  title: string
  state: State
  /** The revision that was compared: what is approved must be what was seen. */
  revision: number
  basis: Basis
  /** Who changed the text since it was last live, by name. */
  contributors: readonly string[]
  changed: boolean
  /** Something changed that no field shows, such as how a list is numbered. */
  unseen: boolean
  /** Related links were removed from the live text, or taken offline by an edit. */
  linksWithdrawn: boolean
  figures: Comparison['figures']
  fields: readonly NamedChange[]
}
