'use client'

import { type JSXConvertersFunction, RichText } from '@payloadcms/richtext-lexical/react'
import type { ComponentProps } from 'react'
import { OutwardLink } from '../OutwardLink.tsx'

type State = ComponentProps<typeof RichText>['data']

/** Below the headings of the screen, which are of the second level. */
const levels = { h2: 'h3', h3: 'h4', h4: 'h5' } as const

/** Where a link may lead; a text from elsewhere may hold any address. */
const leadsOut = /^(https?|mailto|tel):/i

const converters: JSXConvertersFunction = ({ defaultConverters }) => ({
  ...defaultConverters,
  heading: ({ node, nodesToJSX }) => {
    const Heading = levels[node.tag as keyof typeof levels] ?? 'h3'
    return <Heading>{nodesToJSX({ nodes: node.children })}</Heading>
  },
  link: ({ node, nodesToJSX }) => {
    const words = nodesToJSX({ nodes: node.children })
    const { url = '' } = node.fields
    if (!leadsOut.test(url)) return <span>{words}</span>
    return <OutwardLink url={url}>{words}</OutwardLink>
  },
})

/** The body of an article as a site would show it. */
export function RichBody({ state }: { state: unknown }) {
  return <RichText className="preview__body" converters={converters} data={state as State} />
}
