'use client'

/** Stands where Payload's own publish control would be: articles go live by transitions alone. */
export const NoPublishButton = () => null
