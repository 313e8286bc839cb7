'use client'

import type { ReactNode } from 'react'
import type { PublicArticle } from '../../domain/preview/preview.ts'
import { useWords } from '../useWords.ts'
import { AccuracyFacts } from './AccuracyFacts.tsx'
import { LinkList, SourceList } from './Lists.tsx'
import { RichBody } from './RichBody.tsx'

type Props = {
  article: PublicArticle
  /** The fields to be marked as reading otherwise than what is served now. */
  differs: readonly string[]
}

/** An article as readers get it, field by field; empty fields are left out, but where marked. */
export function PublicText({ article, differs }: Props) {
  const { t, day, list } = useWords()
  const nameOf = useNames()
  const { notices = [], sources = [], regions = [], otherCategories = [] } = article
  const links = article.relatedLinks?.docs ?? []
  const parts: readonly (readonly [field: string, content: ReactNode])[] = [
    ['title', <strong key="title">{article.title}</strong>],
    ['shortAnswer', article.shortAnswer],
    ['body', article.body ? <RichBody key="body" state={article.body} /> : null],
    [
      'notices',
      notices.length > 0 &&
        notices.map(({ kind, text }) => (
          <p key={`${kind} ${text}`}>
            {kind && <small>{t(`notice:${kind}`)}</small>} {text}
          </p>
        )),
    ],
    ['regions', regions.length > 0 ? list(regions.map(nameOf)) : t('workflow:nationwide')],
    ['primaryCategory', article.primaryCategory && nameOf(article.primaryCategory)],
    ['otherCategories', otherCategories.length > 0 && list(otherCategories.map(nameOf))],
    ['insuranceType', article.insuranceType && t(`insurance:${article.insuranceType}`)],
    ['effectiveFrom', article.effectiveFrom && day(article.effectiveFrom)],
    ['effectiveTo', article.effectiveTo && day(article.effectiveTo)],
    ['sources', sources.length > 0 && <SourceList key="sources" sources={sources} />],
    ['relatedLinks', links.length > 0 && <LinkList key="links" links={links} />],
    ['accuracy', article.accuracy && <AccuracyFacts accuracy={article.accuracy} key="accuracy" />],
    ['unreviewed', article.unreviewed && t('preview:unreviewed')],
  ]
  const shown = parts.filter(([field, content]) => content || differs.includes(field))
  return (
    <dl className="preview__text">
      {shown.map(([field, content]) => (
        <Part field={field} isMarked={differs.includes(field)} key={field}>
          {content || t('review:empty')}
        </Part>
      ))}
    </dl>
  )
}

type PartProps = { field: string; isMarked: boolean; children: ReactNode }

function Part({ field, isMarked, children }: PartProps) {
  const { t, fieldLabel } = useWords()
  return (
    <div data-differs={isMarked || undefined} data-field={field}>
      <dt>
        {fieldLabel(field)} {isMarked && <span>{t('preview:marked')}</span>}
      </dt>
      <dd>{children}</dd>
    </div>
  )
}

type Named = NonNullable<PublicArticle['primaryCategory']>

/** A region by its full name, a category by its name in the user's language. */
function useNames() {
  const { language } = useWords()
  return (one: Named): string => {
    if (typeof one === 'string') return one
    if (one.fullName) return one.fullName
    return language === 'zh' ? one.name : one.nameEn || one.name
  }
}
