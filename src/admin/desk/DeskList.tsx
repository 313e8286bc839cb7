'use client'

import { Link, useConfig } from '@payloadcms/ui'
import { type ReactNode, useId } from 'react'
import type { Excerpt } from '../../domain/desk/excerpt.ts'
import { useWords } from '../useWords.ts'

type Props<Item> = {
  /** What links within the page lead to. */
  id?: string
  heading: string
  /** What to do next where there is nothing. */
  empty: string
  excerpt: Excerpt<Item>
  keyOf: (item: Item) => string
  /** The page where an item is dealt with, below the root of the admin UI. */
  addressOf: (item: Item) => string
  titleOf: (item: Item) => string
  /** What else there is to know of an item. */
  children: (item: Item) => ReactNode
  /** What may be begun where there is nothing. */
  begin?: { address: string; label: string }
  /** The whole list, where there is one. */
  all?: string
  /** Draws the eye while there is something in it. */
  tone?: 'grave'
}

/** The beginning of a list of things to do, each a link to where it is done. */
export function DeskList<Item>(props: Props<Item>) {
  const { id, heading, empty, excerpt, keyOf, addressOf, titleOf, children, begin, all, tone } =
    props
  const { t, number } = useWords()
  const { routes } = useConfig().config
  const headingId = useId()
  const { total, more, items } = excerpt
  return (
    <section
      aria-labelledby={headingId}
      className="desk__card"
      data-tone={total > 0 ? tone : undefined}
      id={id}
    >
      <h2 id={headingId}>
        {heading}
        {total > 0 && <span className="desk__count">{`${number(total)}${more ? '+' : ''}`}</span>}
      </h2>
      {items.length === 0 ? (
        <>
          <p className="desk__empty">{empty}</p>
          {begin && (
            <p>
              <Link className="desk__all" href={`${routes.admin}${begin.address}`} prefetch={false}>
                {begin.label}
              </Link>
            </p>
          )}
        </>
      ) : (
        <ul>
          {items.map((item) => (
            <li className="desk__item" key={keyOf(item)}>
              <Link
                className="desk__item-link"
                href={`${routes.admin}${addressOf(item)}`}
                prefetch={false}
              >
                {titleOf(item)}
              </Link>
              <div className="desk__facts">{children(item)}</div>
            </li>
          ))}
        </ul>
      )}
      {all && total > items.length && (
        <p>
          <Link className="desk__all" href={`${routes.admin}${all}`} prefetch={false}>
            {t('desk:all')}
          </Link>
        </p>
      )}
    </section>
  )
}

/** A day by which something is to be done, marked where it has passed. */
export function DueDay({ at, overdue }: { at: string | null; overdue: boolean }) {
  const { t, day } = useWords()
  if (!at) return null
  return (
    <span data-overdue={overdue}>{t(overdue ? 'desk:wasDue' : 'desk:due', { day: day(at) })}</span>
  )
}
