import { it } from 'vitest'
import { seed, steps, tryDoors } from './tryDoors.ts'

// The other half of the sequences of workflow.cms.test.ts: a file is what a core is given.
it(
  `serves nothing unapproved, whatever ${steps} attempts are made through every door (seed ${seed} + 1)`,
  () => tryDoors(2),
  3_600_000,
)
