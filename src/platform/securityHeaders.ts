/** What may be done with an answer that is no page: nothing. */
export const answerPolicy = "default-src 'none'; frame-ancestors 'none'"

/**
 * What a page of the admin UI may load and run: what comes from here. Scripts in the page itself
 * are Next's and carry its nonce; styles in it have none, since React and the text editor make them.
 * @param nonce of this answer alone
 */
export const pagePolicy = (nonce: string): string =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')

/**
 * What every answer says to browsers: to take it for what it says it is, to show it in no frame,
 * to tell nobody else where a reader came from, and to come back over https where we are there.
 */
export const securityHeaders = (siteUrl: string): Readonly<Record<string, string>> => ({
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  ...(siteUrl.startsWith('https:') && { 'strict-transport-security': 'max-age=31536000' }),
})
