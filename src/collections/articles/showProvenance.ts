import type { CollectionBeforeReadHook } from 'payload'

/** Copies the two public facts out of the workflow group before readers' view of it is taken. */
export const showProvenance: CollectionBeforeReadHook = ({ doc }) => ({
  ...doc,
  contentHash: doc.workflow?.contentHash ?? null,
  unreviewed: doc.workflow?.unreviewed === true,
})
