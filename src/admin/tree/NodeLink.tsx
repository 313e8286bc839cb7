'use client'

import { useConfig } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import type { AnchorHTMLAttributes, MouseEvent } from 'react'
import type { TreeNode } from '../../domain/tree/listNodes.ts'
import { useWords } from '../useWords.ts'

type Props = AnchorHTMLAttributes<HTMLAnchorElement> & {
  slug: string
  node: TreeNode
  /** What it is called here: by itself, or with what is above it. */
  name: string
  /** Opens or closes what is below it; it can be pressed by the sign in front of the name. */
  onToggle?: () => void
}

/** An entry of a tree: leads to its form and says how many articles it has. */
export function NodeLink({ slug, node, name, onToggle, ...attributes }: Props) {
  const { t, number } = useWords()
  const { routes } = useConfig().config
  const router = useRouter()
  const href = `${routes.admin}/collections/${slug}/${node.id}`

  function follow(event: MouseEvent) {
    const isSign = event.target instanceof Element && event.target.closest('.tree__sign')
    // With a key held, it is the browser's to open it elsewhere.
    if (!isSign && (event.ctrlKey || event.metaKey || event.shiftKey)) return
    event.preventDefault()
    if (isSign) onToggle?.()
    else router.push(href)
  }

  return (
    <a {...attributes} className="tree__link" href={href} onClick={follow}>
      {onToggle && (
        <span aria-hidden="true" className={node.hasChildren ? 'tree__sign' : 'tree__leaf'}>
          {node.hasChildren && (attributes['aria-expanded'] ? '▾' : '▸')}
        </span>
      )}
      <span className="tree__name">{name}</span> <small>{node.code}</small>
      {node.articles > 0 && (
        <span className="tree__count"> {t('tree:articles', { count: number(node.articles) })}</span>
      )}
    </a>
  )
}
