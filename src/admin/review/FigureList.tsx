'use client'

import type { PlacedFigure } from '../../domain/comparison/compareContent.ts'
import { useWords } from '../useWords.ts'
import { placeId } from './placeId.ts'

type Props = { figures: readonly PlacedFigure[]; onShow: (id: string) => void }

/** Every number, date and amount that changed, each leading to its place in the text. */
export function FigureList({ figures, onShow }: Props) {
  const { t, fieldLabel } = useWords()
  return (
    <section aria-labelledby="review-figures" className="review__figures">
      <h2 id="review-figures">
        {t('review:figures')}
        {figures.length > 0 && <span className="review__count">{figures.length}</span>}
      </h2>
      {figures.length === 0 ? (
        <p>{t('review:noFigures')}</p>
      ) : (
        <ol>
          {figures.map((figure, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is made anew as a whole
            <li key={index}>
              <button onClick={() => onShow(placeId(figure.field, figure.at))} type="button">
                <span className="review__kind">{t(`review:figure_${figure.kind}`)}</span>
                <FigureChange was={figure.was} is={figure.is} />
                <span className="review__around">
                  {fieldLabel(figure.field)}
                  {(figure.before || figure.after) && (
                    <>
                      {t('review:colon')}…{figure.before}
                      <b>{figure.is ?? figure.was}</b>
                      {figure.after}…
                    </>
                  )}
                </span>
              </button>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

function FigureChange({ was, is }: Pick<PlacedFigure, 'was' | 'is'>) {
  const { t, day } = useWords()
  /** A day out of a field of its own is stored as one. */
  const inWords = (figure: string) => (/^\d{4}-\d{2}-\d{2}$/.test(figure) ? day(figure) : figure)
  return (
    <span className="review__figure">
      {was === null ? <i>{t('review:nothing')}</i> : <del>{inWords(was)}</del>}
      <span aria-hidden="true"> → </span>
      <span className="review__spoken">{t('review:became')}</span>
      {is === null ? <i>{t('review:nothing')}</i> : <ins>{inWords(is)}</ins>}
    </span>
  )
}
