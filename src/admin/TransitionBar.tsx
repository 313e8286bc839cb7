'use client'
export const TransitionBar = () => null
