import { expect, it } from 'vitest'
import { copyOf } from '../../src/admin/copyOf.ts'

it('a kept copy takes what people wrote and nothing of the original’s own', () => {
  const copy = copyOf(
    {
      id: 'original',
      slug: 'original',
      title: '标题',
      shortAnswer: '回答',
      sources: [{ id: 'row', title: '文件' }],
      regions: ['a'],
      regionScopeConfirmed: true,
      workflow: { revision: 7 },
      legacy: { origin: 'x' },
    },
    (name) => `${name}（另存）`,
  )
  expect(copy).toMatchObject({
    title: '标题（另存）',
    shortAnswer: '回答',
    sources: [{ title: '文件' }],
    regions: ['a'],
  })
  expect(JSON.stringify(copy)).not.toMatch(/original|row|workflow|legacy|Confirmed/)
})
