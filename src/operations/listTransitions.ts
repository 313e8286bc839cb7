import type { PayloadRequest } from 'payload'
import { RefusedError } from '../access/RefusedError.ts'
import { isServed } from '../access/served.ts'
import { actorOf } from '../access/staff.ts'
import type { Workflow } from '../domain/workflow/article.ts'
import { decide } from '../domain/workflow/decide.ts'
import type { LiveText, Standing } from '../domain/workflow/standing.ts'
import { eventNames, type Transition, transitions } from '../domain/workflow/transitions.ts'
import { lastEventOf } from './lastEventOf.ts'
import { readComments } from './listComments.ts'
import { readFacts, readWorkingCopy } from './readArticle.ts'
import { readLiveText } from './readLiveText.ts'
import { readNames } from './readNames.ts'
import { updateFindings } from './updateFindings.ts'

/** Every event, with whether the asking user may take it on the article now and, if not, why. */
export async function listTransitions(
  req: PayloadRequest,
  id: string,
  now: number,
): Promise<Standing> {
  const actor = actorOf(req)
  if (!actor) throw new RefusedError([{ code: 'not_signed_in' }])
  const article = await readWorkingCopy(req, id)
  if (!article) throw new RefusedError([{ code: 'not_found' }])
  // The day alone may have made a text doubtful.
  await updateFindings(req, id, now)
  const facts = await readFacts(req, article)
  return {
    state: facts.workflow.state,
    revision: facts.workflow.revision,
    live: facts.live,
    liveText: facts.live ? await describeLive(req, id, now) : null,
    draftBy: await readAuthors(req, facts.workflow),
    transitions: eventNames.map((event) => {
      const { requires = [], accepts = [] }: Transition = transitions[event]
      const decision = decide({ event, actor, article: facts, now })
      return {
        event,
        allowed: decision.allowed,
        requires,
        accepts,
        refusals: decision.allowed ? [] : decision.refusals,
      }
    }),
    openComments: (await readComments(req, article)).filter(({ resolved }) => !resolved),
  }
}

async function describeLive(
  req: PayloadRequest,
  id: string,
  now: number,
): Promise<LiveText | null> {
  const article = await readLiveText(req, id)
  if (!article) return null
  const against = article.accuracy?.verifiedAgainst
  return {
    since: (await lastEventOf(req, id, ['publish', 'emergency_publish']))?.at ?? null,
    served: isServed(article, now),
    verifiedAt: article.accuracy?.verifiedAt ?? null,
    verifiedAgainst: Array.isArray(against) ? against.length : 0,
  }
}

/** Those who changed the text since it last went live; of nobody where nothing waits to. */
async function readAuthors(
  req: PayloadRequest,
  { state, contributors }: Workflow,
): Promise<string[]> {
  if (state === 'published' || state === 'withdrawn') return []
  const names = await readNames(req, contributors)
  return contributors.flatMap((one) => names.get(one) ?? [])
}
