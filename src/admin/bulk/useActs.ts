'use client'

import type { ListedAccuracy } from '../../domain/accuracy/listedAccuracy.ts'
import { slugs } from '../../slugs.ts'
import { useApi } from '../useApi.ts'
import { type Outcome, useSend } from '../useSend.ts'
import type { BulkAct } from './useBulk.ts'
import type { Chosen } from './useChosen.ts'

/** Under this name a verification says that each article was checked against its own sources. */
export const ownSources = 'ownSources'

type Acts = Record<BulkAct, (article: Chosen, answers: object) => Promise<Outcome>>

/** How each act is done with one article, through the door that its own page uses. */
export function useActs(): Acts {
  const send = useSend()
  const ask = useApi()
  const addressOf = ({ id }: Chosen) => `/${slugs.articles}/${id}`

  return {
    assign: (article, workflow) =>
      send(`${addressOf(article)}?draft=true&depth=0`, { workflow }, 'PATCH'),
    // At the revision that the list showed: what somebody else changed since is not sent off unseen.
    submit: (article) =>
      send(`${addressOf(article)}/transition`, { event: 'submit', revision: article.revision }),
    flag: (article, doubt) => send(`${addressOf(article)}/flags`, doubt),
    verify: async (article, check) => {
      if (!(ownSources in check)) return send(`${addressOf(article)}/verify`, check)
      const accuracy = await ask(`${addressOf(article)}/accuracy`)
      if (!accuracy) return { done: false, refusals: [] }
      const { verify, contentHash } = accuracy as ListedAccuracy
      const { sources } = verify.suggested
      return send(`${addressOf(article)}/verify`, { ...check, sources, contentHash })
    },
  }
}
