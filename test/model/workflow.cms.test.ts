import { it } from 'vitest'
import { seed, steps, tryDoors } from './tryDoors.ts'

it(
  `serves nothing unapproved, whatever ${steps} attempts are made through every door (seed ${seed})`,
  () => tryDoors(1),
  3_600_000,
)
