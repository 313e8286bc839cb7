import type { Block, Bullet, NumberedItem, ParsedPage, Section } from './pageTypes.ts'
import {
  boldNode,
  headingNode,
  listNode,
  paragraphNode,
  type RichText,
  type RichTextBlock,
  rootOf,
  type TextNode,
  textNode,
} from './richTextNodes.ts'

/**
 * A parsed page -> the article body: lead, sections (h2) and summary.
 *
 * Title, short answer, notice, disclaimer and related items have fields of their own. Ordinals are
 * left out: a numbered item with text below it becomes an h3, a run of items without any becomes
 * one ordered list, numbered afresh because the pages' own numbers cannot be trusted.
 */
export function toRichText(page: ParsedPage): RichText {
  return rootOf([
    ...(page.lead ? [paragraphNode(page.lead.text)] : []),
    ...page.sections.flatMap(sectionNodes),
    ...page.summary.map((piece) => paragraphNode(piece.text)),
  ])
}

function sectionNodes(section: Section): RichTextBlock[] {
  return [headingNode('h2', section.heading.text), ...blockNodes(section.blocks)]
}

function blockNodes(blocks: Block[]): RichTextBlock[] {
  return runsOf(blocks).flatMap((run): RichTextBlock[] => {
    if (run.kind === 'bullets') return [listNode('bullet', run.blocks.map(bulletText))]
    if (run.kind === 'bareItems') {
      return [
        listNode(
          'number',
          run.blocks.map((item) => [textNode(item.heading.text)]),
        ),
      ]
    }
    const { block } = run
    if (block.kind === 'paragraph') return [paragraphNode(block.text)]
    return [headingNode('h3', block.heading.text), ...blockNodes(block.blocks)]
  })
}

function bulletText(bullet: Bullet): TextNode[] {
  if (bullet.label === undefined) return [textNode(bullet.text)]
  return [boldNode(bullet.label), textNode(`${bullet.colon ?? ':'}${bullet.text}`)]
}

type Run =
  | { kind: 'bullets'; blocks: Bullet[] }
  | { kind: 'bareItems'; blocks: NumberedItem[] }
  | { kind: 'single'; block: Exclude<Block, Bullet> }

/** Neighbouring blocks that make one list, and the others one by one. */
function runsOf(blocks: Block[]): Run[] {
  const runs: Run[] = []
  for (const block of blocks) {
    const last = runs.at(-1)
    if (block.kind === 'bullet') {
      if (last?.kind === 'bullets') last.blocks.push(block)
      else runs.push({ kind: 'bullets', blocks: [block] })
    } else if (block.kind === 'numbered' && block.blocks.length === 0) {
      if (last?.kind === 'bareItems') last.blocks.push(block)
      else runs.push({ kind: 'bareItems', blocks: [block] })
    } else runs.push({ kind: 'single', block })
  }
  return runs
}
