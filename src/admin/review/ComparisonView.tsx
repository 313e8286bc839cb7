'use client'

import type { NamedComparison } from '../../domain/comparison/namedComparison.ts'
import { useWords } from '../useWords.ts'
import { FieldView } from './FieldView.tsx'
import { FigureList } from './FigureList.tsx'

type Props = { comparison: NamedComparison; onShow: (id: string) => void }

/** What changed, in words and field by field: the figures, then the fields, then what stayed. */
export function ComparisonView({ comparison, onShow }: Props) {
  const { t, list, fieldLabel } = useWords()
  const { basis, changed, unseen, linksWithdrawn, figures, fields, contributors } = comparison
  const plain = basis !== 'live'
  const shown = fields.filter((field) => (plain ? !isEmpty(field) : field.changed))
  const rest = plain ? [] : fields.filter((field) => !field.changed && !isEmpty(field))
  const isSame = !changed && !linksWithdrawn
  return (
    <>
      <div className="review__summary">
        <p>{t(isSame ? 'review:unchanged' : `review:basis_${basis}`)}</p>
        {!isSame && contributors.length > 0 && (
          <p>{t('review:contributors', { names: list(contributors) })}</p>
        )}
        {unseen && <p>{t('review:unseen')}</p>}
        {linksWithdrawn && <p>{t('review:linksWithdrawn')}</p>}
      </div>
      {!plain && changed && <FigureList figures={figures} onShow={onShow} />}
      {shown.map((field) => (
        <FieldView change={field} key={field.field} plain={plain} />
      ))}
      {rest.length > 0 && (
        <details className="review__rest">
          <summary>
            {t('review:unchangedFields', {
              names: list(rest.map(({ field }) => fieldLabel(field))),
            })}
          </summary>
          {rest.map((field) => (
            <FieldView change={field} key={field.field} plain />
          ))}
        </details>
      )}
    </>
  )
}

/** Whether a field says nothing, before and now. */
function isEmpty(field: NamedComparison['fields'][number]): boolean {
  switch (field.kind) {
    case 'text':
      return field.parts.length === 0
    case 'blocks':
      return field.blocks.length === 0
    case 'rows':
      return field.rows.length === 0
    case 'members':
      // An article without regions holds for the whole country.
      return field.members.length === 0 && field.field !== 'regions'
    case 'value':
      return field.was === '' && field.is === ''
  }
}
