'use client'

import type { ListedFigure } from '../domain/accuracy/listedFigure.ts'
import { PlaceButton } from './PlaceButton.tsx'
import { useWords } from './useWords.ts'

type Props = { figures: readonly ListedFigure[]; onShow: (figure: ListedFigure) => void }

/** Every number, date and amount of the text, doubted ones first, each leading to its place. */
export function FigureItems({ figures, onShow }: Props) {
  const { t, fieldLabel } = useWords()
  return (
    <details className="findings__figures">
      <summary>{t('findings:figures', { count: figures.length })}</summary>
      <ul>
        {figures.map((figure) => (
          <li
            data-severity={figure.doubt}
            data-state={figure.doubt && 'open'}
            key={`${figure.field} ${figure.at}`}
          >
            <PlaceButton onShow={() => onShow(figure)}>
              {figure.doubt && <strong>{t(`findings:${figure.doubt}`)}</strong>}{' '}
              <b>{figure.quote}</b> <small>{t(`review:figure_${figure.kind}`)}</small>
              <span className="findings__around">
                {fieldLabel(figure.field)}
                {t('review:colon')}
                {figure.before}
                <mark>{figure.quote}</mark>
                {figure.after}
              </span>
            </PlaceButton>
          </li>
        ))}
      </ul>
    </details>
  )
}
