/** Where a change is on the screen: its field, and the paragraph or row in it. */
export const placeId = (field: string, at = 0): string => `change-${field}-${at}`
