'use client'

import type { Campaign } from '../../domain/desk/desk.ts'
import { CourseBar } from '../policy/CourseBar.tsx'
import { useCourse } from '../policy/useCourse.ts'
import { DueDay } from './DeskList.tsx'

/** How far a policy change has come: the articles still to be flagged, then the doubts settled. */
export function CampaignFacts({ campaign }: { campaign: Campaign }) {
  const { words, ...course } = useCourse(campaign)
  return (
    <>
      <CourseBar {...course} label={words} />
      <span>{words}</span>
      <DueDay at={campaign.dueAt} overdue={campaign.overdue} />
    </>
  )
}
