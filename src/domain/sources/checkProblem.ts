/** What keeps a server from being asked, or from answering. */
export const reachProblems = [
  'not_http',
  'has_credentials',
  'port_refused',
  'private_address',
  'no_such_host',
  'no_address',
  'timed_out',
  'unreachable',
] as const

/** What keeps a server from answering, with what is known of it, in no language. */
export type ReachProblem = { code: (typeof reachProblems)[number]; detail?: string }

/** What kept a source from being read. */
export const checkProblems = [
  ...reachProblems,
  'not_there',
  'http_status',
  'bad_redirect',
  'too_many_redirects',
  'compressed',
  'no_text',
  'not_stored',
] as const

/** What kept a source from being read, with what is known of it, in no language. */
export type CheckProblem = { code: (typeof checkProblems)[number]; detail?: string }

/** Those that say that the document is no longer there; after the others nobody knows. */
const absences: readonly CheckProblem['code'][] = ['no_such_host', 'not_there']

/** Whether a problem says that the document is gone. */
export const isAbsence = ({ code }: CheckProblem): boolean => absences.includes(code)
