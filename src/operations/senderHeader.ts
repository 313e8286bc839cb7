/**
 * Where the server says from which address a request came. It writes this header itself on every
 * request (`platform/server.ts`), over whatever a client sent there.
 */
export const senderHeader = 'x-policydesk-sender'
