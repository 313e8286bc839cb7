'use client'

import type { Member } from '../../domain/comparison/compareContent.ts'
import type { RowChange } from '../../domain/comparison/compareRows.ts'
import type { NamedChange } from '../../domain/comparison/namedComparison.ts'
import { useWords } from '../useWords.ts'
import { BlockList } from './BlockList.tsx'
import { Parts } from './Parts.tsx'
import { placeId } from './placeId.ts'

type Props = { change: NamedChange; plain: boolean }

/** One field of an article: its name, and what became of it. */
export function FieldView({ change, plain }: Props) {
  const { fieldLabel } = useWords()
  const headingId = `${placeId(change.field)}-heading`
  return (
    <section aria-labelledby={headingId} className="review__field">
      <h3 id={headingId}>{fieldLabel(change.field)}</h3>
      <FieldContent change={change} plain={plain} />
    </section>
  )
}

function FieldContent({ change, plain }: Props) {
  const { t } = useWords()
  const { field } = change
  const isStop = change.changed && !plain
  const stop = {
    id: placeId(field),
    'data-change': isStop ? 'changed' : undefined,
    tabIndex: isStop ? -1 : undefined,
  }
  switch (change.kind) {
    case 'text':
      return (
        <p className="review__block" {...stop}>
          {change.parts.length > 0 ? (
            <Parts parts={change.parts} plain={plain} />
          ) : (
            t('review:empty')
          )}
        </p>
      )
    case 'blocks':
      return change.blocks.length > 0 ? (
        <BlockList blocks={change.blocks} field={field} plain={plain} />
      ) : (
        <p>{t('review:empty')}</p>
      )
    case 'members':
      return (
        <ul className="review__members review__block" {...stop}>
          {membersOf(change, t(emptyMembers(field)), plain).map(({ label, change: kind }) => (
            <li key={`${kind}-${label}`}>
              <Parts parts={[{ kind, text: label }]} plain={plain} />
            </li>
          ))}
        </ul>
      )
    case 'value':
      return (
        <p className="review__block" {...stop}>
          <Values change={change} plain={plain} />
        </p>
      )
    case 'rows':
      return change.rows.length > 0 ? (
        <ol className="review__rows">
          {change.rows.map((row, at) => (
            <RowView id={placeId(field, at)} key={placeId(field, at)} plain={plain} row={row} />
          ))}
        </ol>
      ) : (
        <p>{t('review:empty')}</p>
      )
  }
}

/** What is in a set, with what it says to have nothing in it, before or now. */
function membersOf(
  { field, members }: Extract<NamedChange, { kind: 'members' }>,
  nothing: string,
  plain: boolean,
): Pick<Member & { label: string }, 'change' | 'label'>[] {
  const isIn = (other: 'added' | 'removed') => members.some(({ change }) => change !== other)
  if (members.length === 0) return [{ change: 'same', label: nothing }]
  // Elsewhere an empty set says nothing that could be added or taken away.
  if (field !== 'regions' || plain) return members
  return [
    ...(isIn('added') ? [] : [{ change: 'removed', label: nothing } as const]),
    ...members,
    ...(isIn('removed') ? [] : [{ change: 'added', label: nothing } as const]),
  ]
}

/** No region at all is a region: the whole country. */
const emptyMembers = (field: string) =>
  field === 'regions' ? ('workflow:nationwide' as const) : ('review:empty' as const)

function Values({
  change,
  plain,
}: {
  change: Extract<NamedChange, { kind: 'value' }>
  plain: boolean
}) {
  const { t, day } = useWords()
  const { field, was, is } = change
  const show = (value: string) => {
    if (value === '') return t('review:empty')
    return field === 'insuranceType' ? t(`insurance:${value}`) : day(value)
  }
  if (!change.changed || plain) return <>{show(is)}</>
  // That there was nothing, or is nothing now, is no text to be marked.
  return (
    <Parts
      parts={[
        { kind: was === '' ? 'same' : 'removed', text: show(was) },
        { kind: 'same', text: ' → ' },
        { kind: is === '' ? 'same' : 'added', text: show(is) },
      ]}
    />
  )
}

function RowView({ row, id, plain }: { row: RowChange; id: string; plain: boolean }) {
  const { t, fieldLabel } = useWords()
  const isStop = !plain && row.change !== 'same'
  const isWhole = row.change === 'added' || row.change === 'removed' || row.change === 'moved'
  /** A notice's kind is kept as a code. */
  const inWords = (name: string, text: string) => (name === 'kind' ? t(`notice:${text}`) : text)
  return (
    <li
      className="review__block"
      data-change={isStop ? row.change : undefined}
      id={id}
      tabIndex={isStop ? -1 : undefined}
    >
      {isStop && isWhole && <small className="review__note">{t(`review:${row.change}Row`)}</small>}
      <dl>
        {row.cells.map(({ name, parts }) => (
          <div key={name}>
            <dt>{fieldLabel(name)}</dt>
            <dd>
              <Parts
                parts={parts.map((part) => ({ ...part, text: inWords(name, part.text) }))}
                plain={plain}
              />
            </dd>
          </div>
        ))}
      </dl>
    </li>
  )
}
