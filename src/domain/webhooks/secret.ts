const prefix = 'whsec_'

/** How many random bytes a secret is made of. */
export const secretLength = 32

/** A secret in the form of Standard Webhooks, made of random bytes. */
export const secretOf = (bytes: Uint8Array): string =>
  `${prefix}${Buffer.from(bytes).toString('base64')}`

/** The key in a secret, or null where it is none that we made. */
export function keyOf(secret: string): Uint8Array | null {
  const key = Uint8Array.from(Buffer.from(secret.slice(prefix.length), 'base64'))
  return key.length === secretLength && secretOf(key) === secret ? key : null
}
