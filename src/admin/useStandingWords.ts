'use client'

import type { LiveText, Standing } from '../domain/workflow/standing.ts'
import { useWords } from './useWords.ts'

/** A way to say in a sentence what is live, how sure that is, and what waits to go live. */
export function useStandingWords() {
  const { t, ago, list, localDay } = useWords()

  function liveness({ since, served }: LiveText): string {
    if (!since) return t('workflow:live')
    return t(served ? 'workflow:liveSince' : 'workflow:withheldSince', { since: localDay(since) })
  }

  function check({ verifiedAt, verifiedAgainst: number }: LiveText): string {
    if (!verifiedAt) return t('workflow:unverified')
    const key = number === 1 ? 'workflow:verifiedOne' : 'workflow:verifiedMany'
    return t(key, { ago: ago(verifiedAt), number })
  }

  return ({ state, liveText, draftBy }: Pick<Standing, 'state' | 'liveText' | 'draftBy'>) => {
    const facts = liveText ? [liveness(liveText), check(liveText)] : [t('workflow:notLive')]
    const live = facts.join(t('workflow:comma'))
    if (draftBy.length === 0) return live
    const draft = t(`workflow:draft_${state}`, { names: list(draftBy) })
    return `${live}${t('workflow:semicolon')}${draft}`
  }
}
