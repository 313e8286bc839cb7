'use client'

import './courseBar.css'

type Props = { label: string; done: number; total: number }

/** How much of something is done. What it is, and how much, also stands beside it in words. */
export const CourseBar = ({ label, done, total }: Props) => (
  <progress aria-label={label} className="course-bar" max={Math.max(total, 1)} value={done} />
)
