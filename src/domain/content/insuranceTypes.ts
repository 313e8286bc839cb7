/** The kinds of insured person that an article may be for; `none` is everybody. */
export const insuranceTypes = ['none', 'employee', 'resident', 'flexible'] as const

export type InsuranceType = (typeof insuranceTypes)[number]
