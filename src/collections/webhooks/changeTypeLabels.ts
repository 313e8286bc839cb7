import type { ChangeType } from '../../domain/changes/changeOf.ts'

export const changeTypeLabels: Record<ChangeType, { zh: string; en: string }> = {
  published: { zh: '发布', en: 'Published' },
  updated: { zh: '更新', en: 'Updated' },
  withheld: { zh: '暂停提供', en: 'Withheld' },
  restored: { zh: '恢复提供', en: 'Restored' },
  withdrawn: { zh: '撤下', en: 'Withdrawn' },
}
