'use client'

import { Gutter, Link, useAuth, useConfig } from '@payloadcms/ui'
import { useRef, useState } from 'react'
import type { Desk, Overview } from '../../domain/desk/desk.ts'
import { articlesIn } from '../../domain/lists/articleFilters.ts'
import { listAddress } from '../../domain/lists/listAddress.ts'
import type { User } from '../../payload-types.ts'
import { slugs } from '../../slugs.ts'
import { Answered } from '../Answered.tsx'
import { useAnswer } from '../useAnswer.ts'
import { useWords } from '../useWords.ts'
import { AgeChart } from './AgeChart.tsx'
import { CampaignFacts } from './CampaignFacts.tsx'
import { DeskList, DueDay } from './DeskList.tsx'
import { Guide } from './Guide.tsx'
import { HeatMap } from './HeatMap.tsx'
import './desk.css'

/**
 * The first page: what the signed-in person has to do next, the gravest first, and how the library
 * stands. What belongs on it, and in which order, the server says.
 * @param isGuided whether it begins with the first steps
 */
export function DeskView({ isGuided }: { isGuided: boolean }) {
  const { t } = useWords()
  const { user } = useAuth<User & { collection: 'users' }>()
  const { answer, failed, reload } = useAnswer<Desk>('/desk')
  const [guided, setGuided] = useState(isGuided)
  const heading = useRef<HTMLHeadingElement>(null)

  /** The button that was pressed is gone: the focus goes on from above. */
  function endGuide() {
    setGuided(false)
    heading.current?.focus()
  }

  return (
    <Gutter className="desk">
      <h1 ref={heading} tabIndex={-1}>
        {t('desk:greeting', { name: user?.name ?? '' })}
      </h1>
      {guided && user && <Guide desk={answer} onClosed={endGuide} role={user.role} />}
      <Answered
        answer={answer}
        failed={failed}
        failure={t('desk:failed')}
        onRetry={reload}
        waiting={t('desk:loading')}
      >
        {(desk) => <DeskLists desk={desk} />}
      </Answered>
    </Gutter>
  )
}

/** The list of articles, narrowed as one of its quick filters does. */
const articlesAddress = (filter: 'in_review' | 'overdue', sort: string) =>
  listAddress(slugs.articles, articlesIn(filter, '', Date.now()), sort)

const articleAddress = (id: string, tab = '') => `/collections/${slugs.articles}/${id}${tab}`

function DeskLists({ desk }: { desk: Desk }) {
  const { queue, review, blocks, checks, corrections, campaigns, overview } = desk
  const { t, ago, day } = useWords()
  return (
    <>
      <div className="desk__lists">
        <DeskList
          addressOf={({ article }) => articleAddress(article, '/accuracy')}
          all={listAddress(slugs.accuracyFlags, [
            [
              ['severity', 'equals', 'block'],
              ['state', 'equals', 'open'],
            ],
          ])}
          empty={t('desk:noBlocks')}
          excerpt={blocks}
          heading={t('desk:blocks')}
          keyOf={({ id }) => id}
          titleOf={({ title }) => title}
          tone="grave"
        >
          {({ message, raisedAt, dueAt, overdue }) => (
            <>
              <span>{message}</span>
              <span>{t('desk:withheldFor', { ago: ago(raisedAt) })}</span>
              <DueDay at={dueAt} overdue={overdue} />
            </>
          )}
        </DeskList>
        {review && (
          <DeskList
            addressOf={({ id }) => articleAddress(id, '/review')}
            all={articlesAddress('in_review', 'updatedAt')}
            empty={t('desk:noReview')}
            excerpt={review}
            heading={t('desk:review')}
            id="desk-review"
            keyOf={({ id }) => id}
            titleOf={({ title }) => title}
          >
            {({ since }) => <span>{t('desk:waitsSince', { ago: ago(since) })}</span>}
          </DeskList>
        )}
        <DeskList
          addressOf={({ id }) => articleAddress(id)}
          begin={{ address: articleAddress('create'), label: t('desk:write') }}
          empty={t('desk:noQueue')}
          excerpt={queue}
          heading={t('desk:queue')}
          id="desk-queue"
          keyOf={({ id }) => id}
          titleOf={({ title }) => title}
        >
          {({ why, dueAt, overdue, isAssigned }) => (
            <>
              <strong data-why={why}>{t(`desk:why_${why}`)}</strong>
              {isAssigned && <DueDay at={dueAt} overdue={overdue} />}
            </>
          )}
        </DeskList>
        <DeskList
          addressOf={({ id }) => `/collections/${slugs.corrections}/${id}`}
          all={listAddress(slugs.corrections, [[['state', 'equals', 'open']]])}
          empty={t('desk:noCorrections')}
          excerpt={corrections}
          heading={t('desk:corrections')}
          keyOf={({ id }) => id}
          titleOf={({ message }) => message}
        >
          {({ title, at }) => (
            <>
              <span>{t('desk:about', { title })}</span>
              <span>{ago(at)}</span>
            </>
          )}
        </DeskList>
        <DeskList
          addressOf={({ id }) => articleAddress(id, '/accuracy')}
          all={articlesAddress('overdue', 'accuracy.nextReviewAt')}
          empty={t('desk:noChecks')}
          excerpt={checks}
          heading={t('desk:checks')}
          keyOf={({ id }) => id}
          titleOf={({ title }) => title}
        >
          {({ nextReviewAt }) => (
            <span data-overdue="true">{t('desk:wasDue', { day: day(nextReviewAt) })}</span>
          )}
        </DeskList>
        <DeskList
          addressOf={({ id }) => `/collections/${slugs.policyChanges}/${id}`}
          all={listAddress(slugs.policyChanges, [[['state', 'equals', 'active']]])}
          empty={t('desk:noCampaigns')}
          excerpt={campaigns}
          heading={t('desk:campaigns')}
          keyOf={({ id }) => id}
          titleOf={({ title }) => title}
        >
          {(campaign) => <CampaignFacts campaign={campaign} />}
        </DeskList>
      </div>
      <Library overview={overview} />
    </>
  )
}

function Library({ overview }: { overview: Overview }) {
  const { t } = useWords()
  const { routes } = useConfig().config
  if (overview.articles === 0) {
    return (
      <section className="desk__card">
        <h2>{t('desk:library')}</h2>
        <p className="desk__empty">{t('desk:noArticles')}</p>
        <p>
          <Link href={`${routes.admin}${articleAddress('create')}`} prefetch={false}>
            {t('desk:write')}
          </Link>
        </p>
      </section>
    )
  }
  return (
    <div className="desk__overview">
      <section className="desk__card">
        <h2>{t('desk:ages')}</h2>
        <p className="desk__hint">{t('desk:counted', { count: overview.articles })}</p>
        <AgeChart ages={overview.ages} />
      </section>
      <section className="desk__card">
        <h2>{t('desk:heat')}</h2>
        <p className="desk__hint">{t('desk:heatHint')}</p>
        <HeatMap columns={overview.columns} rows={overview.rows} />
      </section>
    </div>
  )
}
