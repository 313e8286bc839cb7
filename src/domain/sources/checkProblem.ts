/** What kept a source from being read. */
export const checkProblems = [
  'not_http',
  'has_credentials',
  'port_refused',
  'private_address',
  'no_such_host',
  'no_address',
  'not_there',
  'http_status',
  'bad_redirect',
  'too_many_redirects',
  'timed_out',
  'unreachable',
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
