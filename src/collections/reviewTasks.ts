import type { CollectionConfig, Endpoint } from 'payload'
import { nowOf } from '../access/served.ts'
import { systemCollection } from '../access/staff.ts'
import { type TaskReason, taskReasons } from '../domain/accuracy/tasks.ts'
import { closeTask } from '../operations/closeTask.ts'
import { slugs } from '../slugs.ts'
import { articleField } from './articleField.ts'
import { groups } from './groups.ts'
import { policyDayField } from './policyDayField.ts'
import { readBody } from './readBody.ts'
import { idOf } from './readId.ts'
import { boundedText } from './readText.ts'

const reasonLabels: Record<TaskReason, { zh: string; en: string }> = {
  review_due: { zh: '该复核了', en: 'Review due' },
  expires_soon: { zh: '即将失效', en: 'Expires soon' },
  source_changed: { zh: '依据有变', en: 'Source changed' },
  source_gone: { zh: '依据打不开', en: 'Source gone' },
  finding: { zh: '自动检查有发现', en: 'Finding' },
}

/** `POST /api/review-tasks/:id/done` `{ note? }`: somebody looked, and says what was found. */
const done: Endpoint = {
  path: '/:id/done',
  method: 'post',
  handler: async (req) => {
    const { note } = await readBody(req)
    const id = idOf(req)
    return Response.json(await closeTask(req, id, boundedText('note', note, 5000), nowOf(req)))
  },
}

/** What the desk should look at. Opened by PolicyDesk, done by a check or by hand. */
export const reviewTasks: CollectionConfig = {
  slug: slugs.reviewTasks,
  labels: {
    singular: { zh: '复核任务', en: 'Review task' },
    plural: { zh: '复核任务', en: 'Review tasks' },
  },
  admin: {
    group: groups.accuracy,
    useAsTitle: 'message',
    defaultColumns: ['reason', 'article', 'message', 'dueAt', 'state'],
    description: {
      zh: '需要有人看一看的文章；核实文章或标为完成即可了结。',
      en: 'Articles that somebody should look at; settled by verifying the article or by hand.',
    },
  },
  defaultSort: 'dueAt',
  graphQL: false,
  lockDocuments: false,
  access: systemCollection,
  endpoints: [done],
  fields: [
    {
      name: 'reason',
      type: 'select',
      required: true,
      index: true,
      label: { zh: '事由', en: 'Reason' },
      options: taskReasons.map((value) => ({ value, label: reasonLabels[value] })),
    },
    articleField(),
    { name: 'message', type: 'textarea', label: { zh: '说明', en: 'Message' } },
    { ...policyDayField({ name: 'dueAt', label: { zh: '截止', en: 'Due' } }), index: true },
    {
      name: 'state',
      type: 'select',
      required: true,
      defaultValue: 'open',
      index: true,
      label: { zh: '状态', en: 'State' },
      options: [
        { value: 'open', label: { zh: '待办', en: 'Open' } },
        { value: 'done', label: { zh: '完成', en: 'Done' } },
      ],
    },
    // Says what it is about, so that it is opened once.
    { name: 'key', type: 'text', required: true, unique: true, admin: { hidden: true } },
    {
      name: 'doneBy',
      type: 'relationship',
      relationTo: slugs.users,
      label: { zh: '完成人', en: 'Done by' },
    },
    { name: 'doneAt', type: 'date', label: { zh: '完成时间', en: 'Done at' } },
    { name: 'note', type: 'textarea', label: { zh: '处理说明', en: 'Note' } },
  ],
}
