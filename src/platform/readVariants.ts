import type { IncomingMessage } from 'node:http'
import { LRUCache } from 'lru-cache'
import { getRequestLanguage, type SanitizedConfig } from 'payload'

/**
 * Reads from requests what a public answer depends on beside the address: the language. Few words,
 * however many different headers are sent. (What is said of origins is no part of what is kept.)
 */
export function readVariants(config: SanitizedConfig): (request: IncomingMessage) => string {
  const languages = new LRUCache<string, string>({ max: 500 })
  const languageOf = (accepted: string, cookie: string): string => {
    const sent = cookie === '' ? accepted : `${accepted} ${cookie}`
    const known = languages.get(sent)
    if (known !== undefined) return known
    const language = getRequestLanguage({
      config,
      cookies: new Map(cookie ? [['payload-lng', cookie]] : []),
      headers: new Headers(accepted ? { 'accept-language': accepted } : {}),
    })
    languages.set(sent, language)
    return language
  }
  return ({ headers }) => {
    const { cookie } = headers
    const chosen = cookie === undefined ? '' : (languageCookie.exec(cookie)?.[1] ?? '')
    return languageOf(headers['accept-language'] ?? '', chosen)
  }
}

const languageCookie = /(?:^|;\s*)payload-lng=([^;]*)/
