'use client'

import type { BlockChange } from '../../domain/comparison/compareBlocks.ts'
import { useWords } from '../useWords.ts'
import { Parts } from './Parts.tsx'
import { placeId } from './placeId.ts'

type Props = { field: string; blocks: readonly BlockChange[]; plain: boolean }
type Placed = { block: BlockChange; at: number }

/** How many paragraphs around a change are shown without being asked for. */
const around = 1
/** Fewer are not worth folding away. */
const fewest = 3

/** The paragraphs of a text; stretches where nothing changed are folded away. */
export function BlockList({ field, blocks, plain }: Props) {
  const { t } = useWords()
  const item = ({ block, at }: Placed) => (
    <Block block={block} id={placeId(field, at)} key={at} plain={plain} />
  )
  if (plain)
    return <div className="review__text">{blocks.map((block, at) => item({ block, at }))}</div>
  return (
    <div className="review__text">
      {stretchesOf(blocks).map(({ folded, placed }) =>
        folded ? (
          <details key={placed[0]?.at}>
            <summary>{t('review:unchangedParagraphs', { number: placed.length })}</summary>
            {placed.map(item)}
          </details>
        ) : (
          placed.map(item)
        ),
      )}
    </div>
  )
}

/** Parts what is shown at once from what is folded away. */
function stretchesOf(blocks: readonly BlockChange[]): { folded: boolean; placed: Placed[] }[] {
  const isNear = blocks.map((_, at) =>
    blocks.slice(Math.max(0, at - around), at + around + 1).some(({ change }) => change !== 'same'),
  )
  const stretches: { folded: boolean; placed: Placed[] }[] = []
  blocks.forEach((block, at) => {
    const folded = !isNear[at]
    const last = stretches.at(-1)
    if (last?.folded === folded) last.placed.push({ block, at })
    else stretches.push({ folded, placed: [{ block, at }] })
  })
  return stretches.map((one) => ({ ...one, folded: one.folded && one.placed.length >= fewest }))
}

function Block({ block, id, plain }: { block: BlockChange; id: string; plain: boolean }) {
  const { t } = useWords()
  const { change, style, styleWas, looksOnly, parts } = block
  const isChange = !plain && change !== 'same'
  const styleName = (name: string) => t(`review:style_${name}`)
  const notes = [
    ...(change === 'added' || change === 'removed' || change === 'moved'
      ? [t(`review:${change}Paragraph`)]
      : []),
    ...(styleWas ? [t('review:restyled', { was: styleName(styleWas), is: styleName(style) })] : []),
    ...(looksOnly ? [t('review:looksOnly')] : []),
  ]
  return (
    <div
      className="review__block"
      data-change={isChange ? change : undefined}
      data-style={style}
      id={id}
      tabIndex={isChange ? -1 : undefined}
    >
      {isChange && notes.length > 0 && <small className="review__note">{notes.join(' ')}</small>}
      <p>
        <Parts parts={parts} plain={plain} />
      </p>
    </div>
  )
}
