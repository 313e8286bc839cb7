'use client'

import { useConfig, useListQuery, useSelection } from '@payloadcms/ui'
import { mergeListSearchAndWhere } from 'payload/shared'
import { useEffect, useState } from 'react'
import { nestedEntries } from '../../domain/lists/nestedEntries.ts'
import { slugs } from '../../slugs.ts'
import { useApi } from '../useApi.ts'

/** An article of the list, as far as acting on it needs to know it. */
export type Chosen = { id: string; title: string; revision: number }

/** How many articles may be acted on at a time. */
export const mostChosen = 500

/** How many are asked for at once where they are on other pages of the list. */
const page = 100

type Row = { id: string; title?: string | null; workflow?: { revision?: number | null } | null }

const chosenOf = ({ id, title, workflow }: Row): Chosen => ({
  id,
  title: title ?? '',
  revision: workflow?.revision ?? 0,
})

/**
 * The articles that are ticked in the list: how many, a way to read them, and one to leave only
 * some of them ticked. On the page they are as the user saw them; where all pages are chosen, those
 * that the list's filter and search find now, null where they cannot be read.
 */
export function useChosen() {
  const { count = 0, selectedIDs, setSelection, toggleAll } = useSelection()
  const { data, query } = useListQuery()
  const { getEntityConfig } = useConfig()
  const ask = useApi()
  const [pending, setPending] = useState<{ ids: readonly string[]; cleared: boolean }>()
  const isBeyondPage = count > selectedIDs.length

  // First all are cleared; what is to stay is ticked once they are.
  useEffect(() => {
    if (!pending) return
    if (!pending.cleared) {
      if (count > 0) toggleAll()
      return setPending({ ...pending, cleared: true })
    }
    if (count > 0) return
    for (const id of pending.ids) setSelection(id)
    setPending(undefined)
  }, [pending, count, setSelection, toggleAll])

  async function read(): Promise<readonly Chosen[] | null> {
    if (!isBeyondPage) {
      const rows: Row[] = data?.docs ?? []
      return rows.filter(({ id }) => selectedIDs.includes(id)).map(chosenOf)
    }
    const where = mergeListSearchAndWhere({
      collectionConfig: getEntityConfig({ collectionSlug: slugs.articles }),
      search: query.search ?? '',
      where: query.where ?? {},
    })
    const rows: Row[] = []
    for (let number = 1; rows.length < count; number += 1) {
      const parameters = new URLSearchParams([
        ...nestedEntries('where', where),
        ...nestedEntries('select', { title: true, workflow: { revision: true } }),
        ['draft', 'true'],
        ['depth', '0'],
        ['sort', 'id'],
        ['limit', String(page)],
        ['page', String(number)],
      ])
      const answer = await ask(`/${slugs.articles}?${parameters}`)
      if (!answer) return null
      const { docs, hasNextPage } = answer as { docs: Row[]; hasNextPage: boolean }
      rows.push(...docs)
      if (!hasNextPage) break
    }
    return rows.map(chosenOf)
  }

  /** Leaves only these ticked, as far as the page shows them. */
  function tickOnly(ids: readonly string[]): void {
    const shown = ids.filter((id) => data?.docs.some((row) => row.id === id))
    setPending({ ids: shown, cleared: false })
  }

  return { count, read, tickOnly }
}
