import type { CollectionBeforeChangeHook } from 'payload'

/**
 * A link that was just written has been approved by nobody, so it is not served until its article
 * goes live the next time. Only `applyTransition` sets `live`, and `serveLinks` until when.
 */
export const takeOffline: CollectionBeforeChangeHook = ({ data }) => ({
  ...data,
  live: false,
  servedUntil: null,
})
