import { bundle } from '../src/platform/steps.mjs'

/** Bundles the commands before any test runs one: two that did so at once would trip each other. */
export const setup = (): Promise<void> => bundle()
