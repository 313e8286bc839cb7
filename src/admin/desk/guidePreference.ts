/** Where Payload keeps, for each user, whether they closed the first steps. */
export const guidePreference = 'first-steps'

/** Whether they did, by what is kept there. */
export const isClosed = (value: unknown): boolean =>
  value !== null && typeof value === 'object' && Reflect.get(value, 'closed') === true
