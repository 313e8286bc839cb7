import type { RelationshipFieldSingleValidation } from 'payload'
import { relationship } from 'payload/shared'
import { relationId } from '../../domain/relationId.ts'
import { readById } from '../../operations/readById.ts'
import { slugs } from '../../slugs.ts'

/**
 * An article is given to somebody who can sign in. Who it was given to before is not asked again:
 * somebody who leaves must not make their articles impossible to save.
 */
export const validateAssignee: RelationshipFieldSingleValidation = async (value, options) => {
  const { event, previousValue, req } = options
  const valid = await relationship(value, { ...options, filterOptions: undefined })
  const isNews = value && relationId(value) !== relationId(previousValue)
  if (valid !== true || !isNews || event === 'onChange') return valid
  const user = await readById(req, slugs.users, relationId(value))
  if (user && !user.disabled) return true
  return req.i18n.language.startsWith('zh')
    ? '请选择一位可以登录的用户'
    : 'Choose somebody who can sign in'
}
