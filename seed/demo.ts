import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { policyDayFrom } from '../src/domain/accuracy/policyDay.ts'
import type { Parameters } from '../src/domain/workflow/decide.ts'
import type { State } from '../src/domain/workflow/states.ts'
import type { EventName } from '../src/domain/workflow/transitions.ts'
import { findPages, readPage } from '../src/importer/findPages.ts'
import { loadImportContext } from '../src/importer/importContext.ts'
import { importPage } from '../src/importer/importPage.ts'
import { addComment } from '../src/operations/addComment.ts'
import { applyTransition } from '../src/operations/applyTransition.ts'
import { dismissFinding } from '../src/operations/dismissFinding.ts'
import { listFindings } from '../src/operations/listFindings.ts'
import { raiseFlag } from '../src/operations/raiseFlag.ts'
import { verifyArticle } from '../src/operations/verifyArticle.ts'
import type { User } from '../src/payload-types.ts'
import { slugs } from '../src/slugs.ts'
import { type Story, stories } from './stories.ts'
import { demoUsers } from './users.ts'

type Progress = (done: number, total: number) => void
type Step = { who: string; event: EventName; parameters?: Parameters }

const editor = 'editor@example.com'
const reviewer = 'reviewer@example.com'
const week = 7 * 24 * 60 * 60 * 1000

/** The way to each state, as people would go it. */
const paths: Record<State, (story: Story, now: number) => readonly Step[]> = {
  draft: ({ draftBeside }, now) => (draftBeside ? paths.published({} as Story, now) : []),
  in_review: ({ rewritten }, now) =>
    rewritten ? paths.published({} as Story, now) : [{ who: editor, event: 'submit' }],
  changes_requested: ({ comment }) => [
    { who: editor, event: 'submit' },
    { who: reviewer, event: 'request_changes', parameters: { comment } },
  ],
  approved: () => [
    { who: editor, event: 'submit' },
    { who: reviewer, event: 'approve' },
  ],
  scheduled: (story, now) => [
    ...paths.approved(story, now),
    {
      who: editor,
      event: 'schedule',
      parameters: { publishAt: new Date(now + week).toISOString() },
    },
  ],
  published: (story, now) => [...paths.approved(story, now), { who: editor, event: 'publish' }],
  withdrawn: (story, now) => [
    ...paths.published(story, now),
    { who: reviewer, event: 'withdraw', parameters: { reason: story.comment } },
  ],
}

/**
 * Seeds the demo: its users, and the sample pages imported, completed and taken to every state by
 * the very operations that people use. Meant for a database without articles or users.
 * @param now milliseconds since the epoch
 */
export async function seedDemo(
  payload: Payload,
  { password, now, progress }: { password: string; now: number; progress: Progress },
): Promise<void> {
  const users = new Map<string, User>()
  for (const user of demoUsers) {
    const data = { ...user, password }
    users.set(
      user.email,
      await payload.create({ collection: slugs.users, data, overrideAccess: true }),
    )
  }
  const context = await loadImportContext(payload)
  const pages = findPages(['seed/pages'], 'demo')
  for (const [index, { file, origin }] of pages.entries()) {
    const imported = await importPage({
      payload,
      context,
      origin,
      input: readPage(file),
      now: new Date(now).toISOString(),
    })
    if (!imported.article) throw new Error(`${file}: ${imported.problem?.message}`)
    const story = stories.find(({ page }) => file.endsWith(page))
    if (story) await tell(payload, imported.article, story, users, now)
    progress(index + 1, pages.length)
  }
}

/** Completes an imported article as an editor would, then takes it along its story's path. */
async function tell(
  payload: Payload,
  id: string,
  story: Story,
  users: ReadonlyMap<string, User>,
  now: number,
): Promise<void> {
  const as = (email: string) => {
    const user = users.get(email)
    if (!user) throw new Error(`No demo user ${email}`)
    return createLocalReq({ user: { ...user, collection: slugs.users } }, payload)
  }
  const edit = async (data: Record<string, unknown>) =>
    payload.update({
      collection: slugs.articles,
      id,
      data,
      draft: true,
      depth: 0,
      overrideAccess: false,
      req: await as(editor),
    })
  if (!story.source) return
  await edit({
    shortAnswer: story.shortAnswer,
    insuranceType: story.insuranceType ?? 'none',
    regionScopeConfirmed: true,
    sources: [{ ...story.source, checkedOn: new Date(now).toISOString().slice(0, 10) }],
  })
  if (story.dismissal) await dismissAll(await as(editor), id, story.dismissal, now)
  for (const { who, event, parameters } of paths[story.state](story, now)) {
    await applyTransition({ req: await as(who), id, event, parameters, now })
  }
  if (story.draftBeside) await edit({ shortAnswer: story.draftBeside })
  if (story.rewritten) {
    await edit(await rewrite(payload, id, story.rewritten))
    await applyTransition({ req: await as(editor), id, event: 'submit', now })
  }
  if (story.doubt) {
    const { title, url } = story.source
    if (url) await verifyArticle(await as(reviewer), id, { sources: [{ title, url }] }, now)
    const dueAt = policyDayFrom(now, 14)
    const doubt = { severity: 'notice', reason: 'contradiction', origin: 'editor', dueAt } as const
    await raiseFlag(await as(editor), id, { ...doubt, ...story.doubt }, now)
  }
  for (const { who, text, ...passage } of story.remarks ?? []) {
    await addComment(await as(who), id, { text, passage })
  }
}

/** The texts of an article with some words replaced by others, wherever they stand. */
async function rewrite(
  payload: Payload,
  id: string,
  { words, effectiveFrom }: NonNullable<Story['rewritten']>,
): Promise<Record<string, unknown>> {
  const { shortAnswer, body } = await payload.findByID({
    collection: slugs.articles,
    id,
    draft: true,
    depth: 0,
  })
  const texts = words.reduce(
    (text, [was, is]) => text.replaceAll(was, is),
    JSON.stringify({ shortAnswer, body }),
  )
  return { ...JSON.parse(texts), effectiveFrom }
}

/** Dismisses what would keep the article from review. */
async function dismissAll(
  req: PayloadRequest,
  id: string,
  note: string,
  now: number,
): Promise<void> {
  const { findings } = await listFindings(req, id, now)
  for (const finding of findings) {
    if (finding.severity === 'strict') await dismissFinding(req, finding.id, note, now)
  }
}
