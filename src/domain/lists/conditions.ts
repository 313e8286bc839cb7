/** What a list is narrowed by: a field, how it is compared, and with what. */
export type Condition = readonly [
  field: string,
  operator: string,
  value: string | readonly string[],
]

/** Lists of conditions of which one must hold; of its conditions, all. */
export type Alternatives = readonly (readonly Condition[])[]

/** A filter in the form that the admin UI's lists have, so that it is shown there and can be changed. */
export type ListWhere = { or: { and: Record<string, Record<string, string | string[]>>[] }[] }

/** Alternatives in that form; undefined where everything is listed. */
export const whereOf = (alternatives: Alternatives): ListWhere | undefined =>
  alternatives.length === 0
    ? undefined
    : {
        or: alternatives.map((conditions) => ({
          and: conditions.map(([field, operator, value]) => ({
            [field]: { [operator]: typeof value === 'string' ? value : [...value] },
          })),
        })),
      }
