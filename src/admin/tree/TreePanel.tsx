'use client'

import { useDebounce } from '@payloadcms/ui'
import { useId, useState } from 'react'
import type { TreeNode } from '../../domain/tree/listNodes.ts'
import { useAnswer } from '../useAnswer.ts'
import { useWords } from '../useWords.ts'
import { Branch } from './Branch.tsx'
import { NodeLink } from './NodeLink.tsx'
import { useTreeKeys } from './useTreeKeys.ts'
import './tree.css'

/** How long somebody types on before they are answered, in milliseconds. */
const pause = 250

export type Nodes = { nodes: readonly TreeNode[] }

/**
 * A collection as the tree that it is: its branches are read when they are opened, its entries lead
 * to their forms, and words find those that are deep in it.
 */
export function TreePanel({ slug }: { slug: string }) {
  const { t } = useWords()
  const [typed, setTyped] = useState('')
  const search = useDebounce(typed.trim(), pause)
  const found = useAnswer<Nodes>(
    search ? `/${slug}/tree?search=${encodeURIComponent(search)}` : undefined,
  )
  const tree = useTreeKeys()
  const searchId = useId()
  return (
    <details className="tree" open>
      <summary>{t('tree:heading')}</summary>
      <label className="tree__search" htmlFor={searchId}>
        {t('tree:search')}{' '}
        <input
          id={searchId}
          onChange={({ target }) => setTyped(target.value)}
          type="search"
          value={typed}
        />
      </label>
      <p className="tree__told" role="status">
        {search && found.answer && t('tree:found', { count: found.answer.nodes.length })}
        {found.failed && t('tree:failed')}
      </p>
      {search ? (
        <ul className="tree__found">
          {found.answer?.nodes.map((node) => (
            <li key={node.id}>
              <NodeLink name={node.fullName} node={node} slug={slug} />
            </li>
          ))}
        </ul>
      ) : (
        <Branch label={t('tree:heading')} level={1} parent="" slug={slug} tree={tree} />
      )}
    </details>
  )
}
