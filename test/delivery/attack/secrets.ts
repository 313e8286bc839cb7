import { expect } from 'vitest'
import { richText } from '../../desk.ts'
import { type Newsroom, openNewsroom, type Written } from '../../newsroom.ts'

/** Stands, in any case, in everything that no reader may learn; the other twin has another word. */
export const mark = 'leaka'
const marked = (place: string) => `LEAKA ${place} 中断三个月`
export const hiddenNumber = 987_654
export const reference = 'K7QF-2M9D-0XTB-W4HE'

/** What an attack knows, or may guess. */
export type Prey = {
  /** Ids of what is served, by collection. */
  open: Record<'articles' | 'related-links' | 'regions' | 'categories', string[]>
  slugs: string[]
  /** What is not served: drafts and all that hangs on articles. */
  hidden: string[]
  /** Articles that were served once: the change feed says so, and nothing else names them. */
  gone: string[]
  goneSlugs: string[]
  site: { authorization: string }
}

export type Secrets = {
  room: Newsroom
  prey: Prey
  draft: Written
  doomed: Written
  shown: Written
  withdrawn: Written
  linkToHidden: string
}

/**
 * A desk with a secret in every place that holds any: drafts, beside a live text and alone, old
 * versions, withheld, withdrawn and expired articles, the staff's fields, comments, flags,
 * findings, corrections, the register, policy changes, users, other sites, mails, webhooks.
 */
export async function hideSecrets(): Promise<Secrets> {
  const room = await openNewsroom()
  const { payload } = room
  const site = await room.site('asking')
  const otherSite = await room.site(mark)
  expect(otherSite).not.toEqual(site)
  await room.user('editor', mark)

  const region = async (code: string, name: string, parent?: string) =>
    (
      await payload.create({
        collection: 'regions',
        data: { code, name, fullName: name, level: 'prefecture', ...(parent && { parent }) },
      })
    ).id
  const province = await region('510000', '四川省')
  const regions = [province, await region('511500', '宜宾市', province)]
  await payload.update({
    collection: 'categories',
    id: room.category,
    data: { reviewIntervalDays: hiddenNumber },
  })
  const second = await payload.create({
    collection: 'categories',
    data: { name: '异地就医', nameEn: 'Elsewhere', slug: 'elsewhere', parent: room.category },
  })
  const source = await payload.create({
    collection: 'sources',
    data: { title: marked('source') },
  })

  const shown = await room.write('断缴多久影响报销', {
    regions,
    otherCategories: [second.id],
    effectiveTo: '2999-01-31',
    sources: [{ title: '《社会保险法》', register: source.id }],
  })
  const other = await room.write('异地就医怎么备案', { insuranceType: 'resident' })
  const third = await room.write('护理补贴每月多少', { regions: [province] })
  const open = [shown, other, third]
  const draft = await room.write(marked('draft'))
  const doomed = await room.write(marked('doomed'), { insuranceType: 'flexible' })
  const inReview = await room.write(marked('in-review'), { regions })
  const withdrawn = await room.write(marked('withdrawn'), { slug: 'withdrawn-one' })
  const withheld = await room.write(marked('withheld'), { slug: 'withheld-one' })
  const expired = await room.write(marked('expired'), {
    slug: 'expired-one',
    effectiveTo: '2020-12-31',
  })

  const addLink = async (body: object): Promise<string> => {
    const answer = await room.send('POST', '/api/related-links', {
      token: room.editor.token,
      body,
    })
    expect(answer.status, answer.text).toBe(201)
    return answer.body.doc.id
  }
  const links = [
    await addLink({ from: shown.id, title: '已发布的链接', target: other.id, position: 1 }),
    await addLink({
      from: other.id,
      title: '没有目标',
      url: 'https://example.gov.cn',
      position: 2,
    }),
  ]
  const linkToHidden = await addLink({ from: shown.id, title: '指向草稿', target: draft.id })
  const ofHidden = [draft, withheld, withdrawn].map(({ id }) =>
    addLink({ from: id, title: marked('link-of-hidden') }),
  )
  const hiddenLinks = await Promise.all(ofHidden)

  await room.take(inReview.id, 'submit', room.editor)
  for (const { id } of [...open, withdrawn, withheld, expired]) await room.publish(id)
  await room.take(withdrawn.id, 'withdraw', room.reviewer, { reason: '政策已废止' })
  const flagged = await room.send('POST', `/api/articles/${withheld.id}/flags`, {
    token: room.reviewer.token,
    body: { severity: 'block', reason: 'outdated', message: marked('block') },
  })
  expect(flagged.status, flagged.text).toBe(201)
  const verified = await room.send('POST', `/api/articles/${other.id}/verify`, {
    token: room.reviewer.token,
    body: {
      sources: [{ url: 'https://example.gov.cn', note: marked('check') }],
      note: marked('x'),
    },
  })
  expect(verified.status, verified.text).toBe(200)

  // What only the system writes, put where it would stand.
  await payload.db.updateOne({
    collection: 'articles',
    id: third.id,
    data: { legacy: { origin: marked('origin'), raw: marked('raw'), unplaced: [marked('rest')] } },
  })
  await payload.db.updateOne({
    collection: 'related-links',
    id: links[0] ?? '',
    data: { rawTitle: marked('raw-title') },
  })
  await room.send('PATCH', `/api/articles/${shown.id}`, {
    token: room.editor.token,
    body: {
      title: marked('edit'),
      shortAnswer: marked('edit'),
      body: richText(marked('edit')),
      workflow: { assignee: room.editor.user.id },
    },
  })
  const offline = await addLink({ from: shown.id, title: marked('offline-link') })
  const hanging = await hangOn(room, shown)
  const versions = await payload.findVersions({
    collection: 'articles',
    pagination: false,
    depth: 0,
  })
  return {
    room,
    draft,
    doomed,
    shown,
    withdrawn,
    linkToHidden,
    prey: {
      open: {
        articles: open.map(({ id }) => id),
        'related-links': [...links, linkToHidden],
        regions,
        categories: [room.category, second.id],
      },
      slugs: open.map(({ slug }) => slug),
      goneSlugs: [withdrawn, withheld, expired].map(({ slug }) => slug),
      hidden: [
        ...[draft, doomed, inReview].map(({ id }) => id),
        ...hiddenLinks,
        ...hanging,
        ...versions.docs.map(({ id }) => String(id)),
        offline,
        source.id,
        room.editor.user.id,
        room.reviewer.user.id,
        room.admin.user.id,
      ],
      gone: [withdrawn, withheld, expired].map(({ id }) => id),
      site,
    },
  }
}

/** Hangs on an article what the staff say of it among themselves. Gives the ids. */
async function hangOn(room: Newsroom, { id }: Written): Promise<string[]> {
  const { payload } = room
  const flag = await payload.create({
    collection: 'accuracy-flags',
    data: {
      article: id,
      severity: 'notice',
      reason: 'outdated',
      message: marked('flag'),
      state: 'dismissed',
      origin: 'editor',
      raisedAt: new Date().toISOString(),
    },
  })
  const comment = await room.send('POST', `/api/articles/${id}/comments`, {
    token: room.reviewer.token,
    body: { text: marked('comment') },
  })
  expect(comment.status, comment.text).toBe(201)
  const finding = await payload.create({
    collection: 'findings',
    data: {
      article: id,
      key: `${id}:${marked('key')}`,
      signal: 'not-found',
      severity: 'strict',
      field: 'body',
      start: 0,
      end: 4,
      quote: marked('finding'),
      note: marked('dismissal'),
      state: 'dismissed',
    },
  })
  const change = await payload.create({
    collection: 'policy-changes',
    data: { title: marked('policy-change') },
  })
  const correction = await payload.create({
    collection: 'corrections',
    data: {
      article: id,
      message: marked('correction'),
      reference,
      contact: marked('contact'),
      senderHash: marked('sender'),
      state: 'accepted',
      flag: flag.id,
      closedBy: room.editor.user.id,
    },
  })
  const webhook = await payload.create({
    collection: 'webhooks',
    data: { name: marked('webhook'), url: `https://example.com/${marked('receiver')}`, cursor: 0 },
  })
  const delivery = await payload.create({
    collection: 'webhook-deliveries',
    data: { webhook: webhook.id, kind: 'ping', messageId: marked('delivery') },
  })
  return [flag.id, comment.body.id, finding.id, change.id, correction.id, webhook.id, delivery.id]
}
