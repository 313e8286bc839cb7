'use client'

/** Stands where Payload's own publish controls would be: articles go live by transitions alone. */
export const NoPublishButton = () => null

/** Stands where Payload tells draft from published: the transition bar says it, and more. */
export const NoStatus = () => null
