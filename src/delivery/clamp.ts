import { publicLimits } from './publicFields.ts'

/** A whole number within bounds, whatever was sent. */
export function within(asked: unknown, byDefault: number, least: number, most: number): number {
  if (isAbsent(asked)) return byDefault
  return Math.min(Math.max(Math.trunc(Number(asked)), least), most)
}

/** Payload takes a limit of 0 for "all"; here it gets the most there is. */
export const limitOf = (
  asked: unknown,
  byDefault: number = publicLimits.default,
  most: number = publicLimits.limit,
): number => (!isAbsent(asked) && Number(asked) < 1 ? most : within(asked, byDefault, 1, most))

export const pageOf = (asked: unknown): number => within(asked, 1, 1, publicLimits.page)

const isAbsent = (asked: unknown): boolean =>
  asked === undefined || asked === null || asked === '' || Number.isNaN(Number(asked))
