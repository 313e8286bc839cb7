import { randomBytes } from 'node:crypto'
import { secretLength, secretOf } from '../domain/webhooks/secret.ts'

/** A secret that nobody knows yet. */
export const newSecret = (): string => secretOf(Uint8Array.from(randomBytes(secretLength)))
