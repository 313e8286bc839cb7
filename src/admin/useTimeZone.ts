'use client'

import { useSyncExternalStore } from 'react'

/** Where PolicyDesk's editors work; the only zone a server can guess. */
const expected = 'Asia/Shanghai'

/** Whoever travels reloads the page. */
const listen = () => () => {}

/**
 * The user's time zone. The server does not know it, so a page first shows the expected one: were
 * the words of server and browser different, React would draw the page a second time, and what was
 * typed or pressed by then would be lost.
 * @returns an IANA name
 */
export const useTimeZone = (): string =>
  useSyncExternalStore(
    listen,
    () => new Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => expected,
  )
