'use client'

import { useEffect, useId } from 'react'
import type { TreeNode } from '../../domain/tree/listNodes.ts'
import { useAnswer } from '../useAnswer.ts'
import { useWords } from '../useWords.ts'
import { NodeLink } from './NodeLink.tsx'
import type { Nodes } from './TreePanel.tsx'
import type { TreeKeys } from './useTreeKeys.ts'

type Props = {
  slug: string
  /** The id of the entry that these are below; empty at the top. */
  parent: string
  /** 1 at the top. */
  level: number
  label?: string
  id?: string
  tree: TreeKeys
}

/** The entries below one, read when they are shown. */
export function Branch({ slug, parent, level, label, id, tree }: Props) {
  const { t } = useWords()
  const { answer, failed } = useAnswer<Nodes>(`/${slug}/tree?parent=${parent}`)
  const nodes = answer?.nodes
  const { show } = tree
  const only = level === 1 && nodes?.length === 1 ? nodes[0]?.id : undefined

  // A single entry at the top is nothing to choose from.
  useEffect(() => {
    if (only) show(only, true)
  }, [only, show])

  return (
    <ul aria-busy={!answer} aria-label={label} id={id} role={level === 1 ? 'tree' : 'group'}>
      {failed && <li role="alert">{t('tree:failed')}</li>}
      {nodes?.map((node, at) => (
        <Node
          isFirst={level === 1 && at === 0}
          key={node.id}
          level={level}
          node={node}
          slug={slug}
          tree={tree}
        />
      ))}
    </ul>
  )
}

type NodeProps = Pick<Props, 'slug' | 'level' | 'tree'> & { node: TreeNode; isFirst: boolean }

function Node({ slug, level, tree, node, isFirst }: NodeProps) {
  const groupId = useId()
  const { open, show, current, setCurrent, press } = tree
  const isOpen = open.has(node.id)
  const takesFocus = current === undefined ? isFirst : current === node.id
  return (
    <li role="none">
      <NodeLink
        aria-expanded={node.hasChildren ? isOpen : undefined}
        aria-level={level}
        aria-owns={node.hasChildren && isOpen ? groupId : undefined}
        data-id={node.id}
        data-name={node.name}
        name={node.name}
        node={node}
        onFocus={() => setCurrent(node.id)}
        onKeyDown={press}
        onToggle={() => {
          setCurrent(node.id)
          show(node.id, !isOpen)
        }}
        role="treeitem"
        slug={slug}
        tabIndex={takesFocus ? 0 : -1}
      />
      {node.hasChildren && isOpen && (
        <Branch id={groupId} level={level + 1} parent={node.id} slug={slug} tree={tree} />
      )}
    </li>
  )
}
