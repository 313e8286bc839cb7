import type { Role } from '../../domain/actor.ts'
import type { Desk } from '../../domain/desk/desk.ts'
import { articlesIn } from '../../domain/lists/articleFilters.ts'
import { listAddress } from '../../domain/lists/listAddress.ts'
import { slugs } from '../../slugs.ts'

/** The three steps, each as where it is done: below the root of the admin UI. */
export type GuideSteps = readonly [string, string, string]

const articles = `/collections/${slugs.articles}`

/**
 * Where the first steps of somebody are done.
 * @param desk what there is to do for them, once it is known: they begin with the first of it
 */
export const guideSteps: Record<Role, (desk?: Desk) => GuideSteps> = {
  editor: (desk) => {
    const [first] = desk?.queue.items ?? []
    return [
      '#desk-queue',
      `${articles}/${first?.id ?? 'create'}`,
      listAddress(slugs.articles, [
        [['workflow.state', 'equals', 'draft']],
        [['workflow.state', 'equals', 'changes_requested']],
      ]),
    ]
  },
  reviewer: (desk) => {
    const [first] = desk?.review?.items ?? []
    const waiting = listAddress(slugs.articles, articlesIn('in_review', '', 0), 'updatedAt')
    const review = first ? `${articles}/${first.id}/review` : waiting
    return ['#desk-review', review, first ? `${articles}/${first.id}` : waiting]
  },
  admin: () => [
    `/collections/${slugs.users}/create`,
    `/collections/${slugs.users}`,
    `/collections/${slugs.sites}`,
  ],
}
