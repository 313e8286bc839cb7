import { LRUCache } from 'lru-cache'
import type { Payload } from 'payload'
import type { Slug } from '../../slugs.ts'
import { isClosed } from '../namedPaths.ts'
import { type PublicView, publicView } from './publicView.ts'

/** Selections that are remembered: consumers send few, again and again. */
const most = 500

type Views = { whole: Map<Slug, PublicView>; parts: LRUCache<string, PublicView> }

const viewsOf = new WeakMap<Payload, Views>()

/**
 * What readers see of a collection, worked out once.
 * @param names leaves all other fields out
 */
export function viewOf(payload: Payload, slug: Slug, names?: ReadonlySet<string>): PublicView {
  const views = viewsOf.get(payload) ?? { whole: new Map(), parts: new LRUCache({ max: most }) }
  viewsOf.set(payload, views)
  const whole = views.whole.get(slug) ?? publicView(payload.collections[slug].config)
  views.whole.set(slug, whole)
  if (!names) return whole
  const key = [slug, ...[...names].sort()].join(' ')
  const part = views.parts.get(key) ?? partOf(whole, names)
  views.parts.set(key, part)
  return part
}

/** What is read for the sake of other fields stays. */
const partOf = ({ shown, stored }: PublicView, names: ReadonlySet<string>): PublicView => ({
  shown: shown.filter(({ field }) => names.has(field.name)),
  stored: stored.filter(({ field }) => names.has(field.name) || isClosed(field)),
})
