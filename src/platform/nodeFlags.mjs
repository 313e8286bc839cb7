// @ts-check

/**
 * Flags for every Node process that loads the configuration. Without the `production` condition,
 * Node 20 picks Lexical's entry points that import their real code dynamically under a top-level
 * await, and about one load in three never ends (seen with Lexical 0.50 on Node 20.20).
 */
export const nodeFlags = ['--conditions=production', '--enable-source-maps']
