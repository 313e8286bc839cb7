import type { Role } from '../src/domain/actor.ts'

/** The people of the demo. They share one password, printed when the demo is seeded. */
export const demoUsers: readonly { email: string; name: string; role: Role }[] = [
  { email: 'admin@example.com', name: '管理员', role: 'admin' },
  { email: 'editor@example.com', name: '编辑甲', role: 'editor' },
  { email: 'editor2@example.com', name: '编辑乙', role: 'editor' },
  { email: 'reviewer@example.com', name: '审核甲', role: 'reviewer' },
  { email: 'reviewer2@example.com', name: '审核乙', role: 'reviewer' },
]
