import { EnvironmentError } from './environment.mjs'

/**
 * Ends a command on an error: an expected one in one readable line, any other with its stack.
 * Gives the exit code.
 */
export function endWithMessage(error: unknown): number {
  if (error instanceof EnvironmentError || isUsageError(error)) {
    console.error(`PolicyDesk: ${error.message}`)
  } else {
    console.error(error)
  }
  return 1
}

/** A wrong flag, or a file that is not there. */
const isUsageError = (error: unknown): error is Error =>
  error instanceof Error &&
  'code' in error &&
  (error.code === 'ENOENT' || String(error.code).startsWith('ERR_PARSE_ARGS'))
