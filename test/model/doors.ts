import fc from 'fast-check'
import { createLocalReq } from 'payload'
import type { State } from '../../src/domain/workflow/states.ts'
import { type EventName, eventNames, transitions } from '../../src/domain/workflow/transitions.ts'
import { workOffPolicyChanges } from '../../src/operations/workOffPolicyChanges.ts'
import { type Answer, type Desk, type Member, richText } from '../desk.ts'
import type { Observed } from './observe.ts'

/** One attempt at an article by somebody, through one of the doors there are. */
export type Attempt = {
  door: Door
  /** Index into the staff. */
  by: number
  /** Picks among texts, versions and links. */
  pick: number
  event: EventName
  /** What the request says of drafts and status besides. */
  flags: { draft?: 'true' | 'false'; autosave?: 'true'; overrideLock?: 'true' }
  status?: unknown
}

export const doors = [
  'transition',
  'stale transition',
  'patch',
  'assign',
  'bulk patch',
  'forged patch',
  'graphql update',
  'method override',
  'restore',
  'duplicate',
  'delete',
  'add link',
  'edit link',
  'delete link',
  'own code as user',
  'own code past access',
  'flag',
  'resolve flag',
  'verify',
  'set last day',
  'policy change',
] as const
export type Door = (typeof doors)[number]

/** Weighted so that articles do get through the workflow and are not only refused. */
export const anyAttempt: fc.Arbitrary<Attempt> = fc.record(
  {
    door: fc.oneof(
      { weight: 12, arbitrary: fc.constant<Door>('transition') },
      { weight: 4, arbitrary: fc.constant<Door>('patch') },
      { weight: 2, arbitrary: fc.constant<Door>('policy change') },
      { weight: 12, arbitrary: fc.constantFrom(...doors) },
    ),
    by: fc.nat(4),
    pick: fc.nat(3),
    event: fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom<EventName>('submit', 'approve', 'publish') },
      { weight: 1, arbitrary: fc.constantFrom(...eventNames) },
    ),
    flags: fc.record(
      {
        draft: fc.constantFrom('true', 'false'),
        autosave: fc.constant('true'),
        overrideLock: fc.constant('true'),
      },
      { requiredKeys: [] },
    ),
    status: fc.constantFrom('published', 'draft', 'Published', '', null, 1),
  },
  { requiredKeys: ['door', 'by', 'pick', 'event', 'flags'] },
)

/** An article, the staff, and what was last seen of it. */
type Subject = {
  desk: Desk
  staff: readonly Member[]
  id: string
  seen: Observed
  campaign: Campaign
}

/** The policy change that is at work, over everything there is. */
export type Campaign = { active: string | null }

export type Outcome = {
  accepted: boolean
  /** Whether the event was on offer to its actor, where that was asked. */
  offered?: boolean
}

/** Whom an attempt at assigning makes responsible, and until when. */
export const assignmentIn = (staff: readonly Member[], { pick }: Attempt) => ({
  assignee: staff[pick]?.user.id ?? '',
  dueAt: `2999-01-0${pick + 1}T12:00:00.000Z`,
})

const pastDay = '2020-01-31'
const texts = ['甲说', '乙说', '丙说', '丁说']
const textOf = ({ pick }: Attempt) => texts[pick] ?? ''

const forged = {
  workflow: { state: 'approved', approvedHash: 'x', contributors: [], unreviewed: false },
  accuracy: { status: 'verified', withheld: false },
  withdrawal: { reason: 'x' },
  legacy: { origin: 'x' },
  servedUntil: '2999-01-01T12:00:00.000Z',
  contentHash: 'x',
}

/** Makes the attempt. Gives whether it was accepted. */
export async function attempt(subject: Subject, one: Attempt): Promise<Outcome> {
  const isTransition = one.door === 'transition' || one.door === 'stale transition'
  return isTransition ? tryEvent(subject, one) : { accepted: await tryWrite(subject, one) }
}

/** Takes an event, on the revision that is current or on the one before. */
async function tryEvent(subject: Subject, one: Attempt): Promise<Outcome> {
  const { desk, staff, id, seen } = subject
  const { token } = staff[one.by] as Member
  const { state = 'draft', revision = 0 } = seen.working ?? {}
  const event = one.pick === 0 ? one.event : likely(one, state)
  const isStale = one.door === 'stale transition'
  const offers =
    one.pick === 3 && !isStale
      ? await desk.send('GET', `/api/articles/${id}/transitions`, { token })
      : undefined
  const answer = await desk.send('POST', `/api/articles/${id}/transition`, {
    token,
    body: {
      event,
      revision: revision - (isStale ? 1 : 0),
      comment: '请改',
      reason: '理由',
      publishAt: '2999-01-01T00:00:00Z',
    },
  })
  return {
    accepted: ok(answer),
    offered: offers?.body.transitions.find((offer: { event: string }) => offer.event === event)
      .allowed,
  }
}

const ok = ({ status, body: answer }: Answer): boolean =>
  status < 300 && !answer?.errors?.length && !Array.isArray(answer)

/** Writes by any other door. Gives whether it was accepted. */
async function tryWrite(subject: Subject, one: Attempt): Promise<boolean> {
  const { desk, staff, id } = subject
  const member = staff[one.by] as Member
  const { token } = member
  const query = new URLSearchParams(one.flags).toString()
  const body = {
    shortAnswer: textOf(one),
    ...('status' in one && { _status: one.status }),
  }
  const patch = (fields: object) =>
    desk.send('PATCH', `/api/articles/${id}?${query}`, { token, body: fields })

  switch (one.door) {
    case 'patch':
      return ok(await patch(body))
    case 'assign':
      return ok(await patch({ workflow: { ...forged.workflow, ...assignmentIn(staff, one) } }))
    case 'forged patch':
      return ok(await patch({ ...forged, ...body }))
    case 'bulk patch':
      return ok(
        await desk.send('PATCH', `/api/articles?where[id][equals]=${id}&${query}`, { token, body }),
      )
    case 'method override':
      return ok(
        await desk.send('POST', `/api/articles/${id}?${query}`, {
          token,
          body,
          headers: { 'x-http-method-override': 'PATCH', 'x-payload-http-method-override': 'PATCH' },
        }),
      )
    case 'graphql update': {
      const answer = await desk.graphql(
        `mutation ($id: String!, $data: mutationArticleUpdateInput!, $draft: Boolean) {
          updateArticle(id: $id, data: $data, draft: $draft) { id }
        }`,
        {
          token,
          variables: {
            id,
            data: {
              shortAnswer: textOf(one),
              ...(one.status === 'published' && { _status: 'published' }),
            },
            draft: one.flags.draft === 'true',
          },
        },
      )
      return answer.body?.data?.updateArticle != null
    }
    case 'restore': {
      const { body: versions } = await desk.send(
        'GET',
        `/api/articles/versions?where[parent][equals]=${id}&limit=4&depth=0&select[parent]=true`,
        { token },
      )
      const version = versions.docs?.[one.pick % versions.docs.length]
      return ok(
        await desk.send('POST', `/api/articles/versions/${version?.id}?${query}`, { token }),
      )
    }
    case 'duplicate':
      return ok(
        await desk.send('POST', `/api/articles/${id}/duplicate?${query}`, { token, body: {} }),
      )
    case 'delete':
      return ok(await desk.send('DELETE', `/api/articles/${id}`, { token }))
    case 'add link':
      return ok(
        await desk.send('POST', '/api/related-links', {
          token,
          body: { from: id, title: textOf(one), live: true },
        }),
      )
    case 'edit link':
    case 'delete link': {
      const link = await pickLink(subject, one)
      if (!link) return false
      const method = one.door === 'edit link' ? 'PATCH' : 'DELETE'
      const answer = await desk.send(method, `/api/related-links/${link}`, {
        token,
        ...(method === 'PATCH' && { body: { title: `${textOf(one)}改`, live: true } }),
      })
      return ok(answer)
    }
    case 'own code as user':
    case 'own code past access':
      return desk.payload
        .update({
          collection: 'articles',
          id,
          data: { ...body, ...forged, body: richText(textOf(one)) } as never,
          draft: one.flags.draft === 'true',
          overrideAccess: one.door === 'own code past access',
          user: { ...member.user, collection: 'users' },
        })
        .then(
          () => true,
          () => false,
        )
    case 'flag':
      return ok(
        await desk.send('POST', `/api/articles/${id}/flags`, {
          token,
          // Seldom a block: what is withheld shows little of the rest.
          body: {
            severity: one.pick === 0 ? 'block' : 'notice',
            reason: 'outdated',
            message: '疑',
          },
        }),
      )
    case 'resolve flag': {
      const flag = await pickFlag(subject)
      const resolution = ['dismissed', 'fixed', 'confirmed', 'dismissed'][one.pick]
      if (!flag) return false
      return ok(
        await desk.send('POST', `/api/accuracy-flags/${flag}/resolve`, {
          token,
          body: { resolution, note: '看过', evidence: one.by % 2 ? 'https://example.gov.cn' : '' },
        }),
      )
    }
    case 'verify':
      return ok(
        await desk.send('POST', `/api/articles/${id}/verify`, {
          token,
          body: { sources: [{ url: 'https://example.gov.cn' }] },
        }),
      )
    case 'set last day':
      // Seldom a day that has passed, for the same reason.
      return ok(await patch({ effectiveTo: [pastDay, '2999-12-31', '2998-12-31', null][one.pick] }))
    case 'policy change':
      return tryPolicyChange(subject, one)
    case 'transition':
    case 'stale transition':
      throw new Error('an event is no write')
  }
}

/** Activates a policy change; where one is at work, that very one again, or ends it. */
async function tryPolicyChange(subject: Subject, one: Attempt): Promise<boolean> {
  const { desk, staff, campaign } = subject
  const { token } = staff[one.by] as Member
  const act = async (id: string, event: string) => {
    const body = { reason: '撤回' }
    const answer = await desk.send('POST', `/api/policy-changes/${id}/${event}`, { token, body })
    if (!ok(answer)) return false
    await workOffPolicyChanges(await createLocalReq({}, desk.payload), Date.now())
    return true
  }
  if (campaign.active) {
    const event = (['activate', 'activate', 'close', 'cancel'] as const)[one.pick] ?? 'close'
    const ended = await act(campaign.active, event)
    if (ended) campaign.active = null
    return ended
  }
  const { id } = await desk.payload.create({
    collection: 'policy-changes',
    data: {
      title: '规定有变',
      effectiveFrom: '2026-01-01',
      dueAt: '2999-01-01',
      sourceUrl: 'https://example.gov.cn',
      severity: one.pick === 0 ? 'block' : 'notice',
    },
  })
  const activated = await act(id, 'activate')
  if (activated) campaign.active = id
  return activated
}

/** Mostly an event that leads on from the state, so that sequences get somewhere. */
function likely({ event, by }: Attempt, state: State): EventName {
  const leading = eventNames.filter((name) =>
    (transitions[name].from as readonly State[]).includes(state),
  )
  const main = leading.find((name) => ['submit', 'approve', 'publish', 'reopen'].includes(name))
  return by % 2 === 0 || leading.includes(event) ? (main ?? event) : (leading[by] ?? event)
}

async function pickLink({ desk, id }: Subject, { pick }: Attempt): Promise<string | undefined> {
  const { docs } = await desk.payload.find({
    collection: 'related-links',
    where: { from: { equals: id } },
    depth: 0,
  })
  return docs.length > 0 ? docs[pick % docs.length]?.id : undefined
}

/** The open flag that was raised first. */
async function pickFlag({ desk, id }: Subject): Promise<string | undefined> {
  const { docs } = await desk.payload.find({
    collection: 'accuracy-flags',
    where: { and: [{ article: { equals: id } }, { state: { equals: 'open' } }] },
    sort: 'raisedAt',
    limit: 1,
    depth: 0,
  })
  return docs[0]?.id
}
