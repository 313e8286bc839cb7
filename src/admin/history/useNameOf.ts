'use client'

import { useEffect, useState } from 'react'
import { useApi } from '../useApi.ts'

/** What was asked already, by its path: a list names the same few people in every row. */
const asked = new Map<string, Promise<unknown>>()

/**
 * What something that is recorded by its id alone is called.
 * @param path of the document, below `/api`; undefined where there is none
 * @returns its name; null where it is gone or may not be seen; undefined until that is known
 */
export function useNameOf(path: string | undefined, field: string): string | null | undefined {
  const ask = useApi()
  const [name, setName] = useState<string | null>()

  useEffect(() => {
    if (path === undefined) return
    let left = false
    const answer = asked.get(path) ?? ask(path)
    asked.set(path, answer)
    answer.then((found) => {
      const value = found && typeof found === 'object' ? Reflect.get(found, field) : null
      if (!left) setName(typeof value === 'string' ? value : null)
    })
    return () => {
      left = true
    }
  }, [ask, path, field])

  return name
}
