import type { PolicyChangeWork } from '../accuracy/policy/policyChange.ts'
import type { Role } from '../actor.ts'
import type { AgeBand } from './ages.ts'
import type { Excerpt } from './excerpt.ts'
import type { Heat, HeatCell, HeatColumn } from './heatMap.ts'
import type { Queued, QueueReason } from './queue.ts'

/** A policy change that is under way. */
export type Campaign = {
  id: string
  title: string
  /** A policy day. */
  dueAt: string | null
  overdue: boolean
  work: PolicyChangeWork | null
  /** How far the work is, in articles. */
  done: number
  total: number
  /** The doubts it raised: those that are settled, and all. */
  settled: number
  raised: number
}

/** How the whole library stands. */
export type Overview = {
  /** How many articles there are, withdrawn ones apart. */
  articles: number
  ages: readonly AgeBand[]
  columns: readonly HeatColumn[]
  rows: readonly {
    code: string
    /** Null for the whole country. */
    name: string | null
    cells: readonly ((HeatCell & { heat: Heat }) | null)[]
  }[]
}

/**
 * What there is to do for somebody, and how the library stands, as `GET /api/desk` answers.
 * Instants are ISO 8601.
 */
export type Desk = {
  role: Role
  queue: Excerpt<Queued & { why: QueueReason; overdue: boolean }>
  /** Null for who does not review. */
  review: Excerpt<{ id: string; title: string; since: string }> | null
  blocks: Excerpt<{
    id: string
    article: string
    title: string
    message: string
    raisedAt: string
    dueAt: string | null
    overdue: boolean
  }>
  checks: Excerpt<{ id: string; title: string; nextReviewAt: string }>
  corrections: Excerpt<{ id: string; title: string; message: string; at: string }>
  campaigns: Excerpt<Campaign>
  overview: Overview
}
