'use client'

import { useId } from 'react'
import { slugs } from '../../slugs.ts'
import { Answered } from '../Answered.tsx'
import { QuestionDialog } from '../QuestionDialog.tsx'
import { useAnswer } from '../useAnswer.ts'
import { useWords } from '../useWords.ts'

type Props = {
  onConfirm: (workflow: object) => Promise<readonly string[]>
  onClose: () => void
}

type Staff = { docs: readonly { id: string; name: string }[] }

/** Everybody who can sign in. */
const staffAddress = `/${slugs.users}?${new URLSearchParams({
  'where[disabled][not_equals]': 'true',
  'select[name]': 'true',
  sort: 'name',
  depth: '0',
  pagination: 'false',
})}`

/** Asks whom articles are given to, and until when. */
export function AssignDialog({ onConfirm, onClose }: Props) {
  const { t } = useWords()
  const id = useId()
  const { answer, failed, reload } = useAnswer<Staff>(staffAddress)

  return (
    <QuestionDialog
      confirm={t('bulk:assign')}
      heading={t('bulk:assign')}
      onClose={onClose}
      onConfirm={async (entries) => {
        if (!answer) return [t('bulk:noStaff')]
        const dueAt = entries.get('dueAt')
        return onConfirm({ assignee: entries.get('assignee') || null, ...(dueAt && { dueAt }) })
      }}
    >
      <Answered
        answer={answer}
        failed={failed}
        failure={t('bulk:noStaff')}
        onRetry={reload}
        waiting={t('workflow:working')}
      >
        {({ docs }) => (
          <div className="transition-dialog__question">
            <label htmlFor={`${id}-assignee`}>{t('bulk:assignee')}</label>
            <select id={`${id}-assignee`} name="assignee">
              {docs.map((user) => (
                <option key={user.id} value={user.id}>
                  {user.name}
                </option>
              ))}
              <option value="">{t('bulk:nobody')}</option>
            </select>
          </div>
        )}
      </Answered>
      <div className="transition-dialog__question">
        <label htmlFor={`${id}-dueAt`}>{t('bulk:dueAt')}</label>
        <input id={`${id}-dueAt`} name="dueAt" type="date" />
      </div>
    </QuestionDialog>
  )
}
