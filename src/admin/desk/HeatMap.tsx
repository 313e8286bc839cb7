'use client'

import { Link, useConfig } from '@payloadcms/ui'
import type { Overview } from '../../domain/desk/desk.ts'
import { type Heat, type HeatCell, type HeatColumn, heats } from '../../domain/desk/heatMap.ts'
import { notWithdrawn } from '../../domain/lists/articleFilters.ts'
import type { Condition } from '../../domain/lists/conditions.ts'
import { listAddress } from '../../domain/lists/listAddress.ts'
import { slugs } from '../../slugs.ts'
import { useWords } from '../useWords.ts'

type Cell = HeatCell & { heat: Heat }

/** What a cell is marked with besides its colour. */
const signs: Record<Heat, string> = { blocked: '✕', doubtful: '!', low: '○', some: '◐', all: '●' }

/**
 * How accurate the library is, by province and category: a table whose cells are coloured, marked
 * and numbered, each a link to its articles.
 */
export function HeatMap({ columns, rows }: Pick<Overview, 'columns' | 'rows'>) {
  const { t } = useWords()
  const nameOf = (column: HeatColumn) => column.name || t('desk:noCategory')
  return (
    <>
      {/* Wider than a narrow screen: it is moved by itself, with the keyboard too. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take the focus */}
      <section aria-label={t('desk:heat')} className="heat__scroll" tabIndex={0}>
        <table className="heat">
          <caption className="desk__hidden">{t('desk:heat')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('desk:province')}</th>
              {columns.map((column) => (
                <th key={column.id} scope="col">
                  {nameOf(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ code, name, cells }) => (
              <tr key={code}>
                <th scope="row">{name ?? t('desk:nationwide')}</th>
                {columns.map((column, at) => (
                  <HeatTd
                    cell={cells[at] ?? null}
                    column={column}
                    isNationwide={name === null}
                    key={column.id}
                    label={`${name ?? t('desk:nationwide')}, ${nameOf(column)}`}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <ul className="heat__legend">
        {heats.map((heat) => (
          <li className="heat__sign" data-heat={heat} key={heat}>
            <span aria-hidden="true">{signs[heat]}</span> {t(`desk:heat_${heat}`)}
          </li>
        ))}
      </ul>
    </>
  )
}

type TdProps = { cell: Cell | null; column: HeatColumn; isNationwide: boolean; label: string }

function HeatTd({ cell, column, isNationwide, label }: TdProps) {
  const { t, number } = useWords()
  const { routes } = useConfig().config
  if (!cell) {
    return (
      <td>
        <span className="desk__hidden">{t('desk:nothingHere')}</span>
      </td>
    )
  }
  const { total, verified, doubtful, blocked, heat } = cell
  const said = t('desk:cell', { total, verified, doubtful, blocked })
  const shown = `${number(verified)}/${number(total)}`
  return (
    <td data-heat={heat}>
      <Link
        aria-label={`${label}: ${shown}, ${said}`}
        href={`${routes.admin}${addressOf(cell, column, isNationwide)}`}
        prefetch={false}
        title={said}
      >
        <span aria-hidden="true">{signs[heat]}</span> {shown}
      </Link>
    </td>
  )
}

function addressOf({ regions }: Cell, { id, categories }: HeatColumn, isNationwide: boolean) {
  const category: Condition =
    id === '' ? ['primaryCategory', 'exists', 'false'] : ['primaryCategory', 'in', categories]
  const places: Condition[] = [
    ...(regions.length > 0 ? [['regions', 'in', regions] as const] : []),
    ...(isNationwide ? [['regions', 'exists', 'false'] as const] : []),
  ]
  return listAddress(
    slugs.articles,
    places.map((place) => [place, category, notWithdrawn]),
  )
}
