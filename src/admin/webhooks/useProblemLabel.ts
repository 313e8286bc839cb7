'use client'

import { getTranslation } from '@payloadcms/translations'
import { useConfig, useTranslation } from '@payloadcms/ui'
import { slugs } from '../../slugs.ts'

/** What kept a message from being taken, by the words that the field beside the form has for it. */
export function useProblemLabel(): (code: string) => string {
  const { i18n } = useTranslation()
  const { getEntityConfig } = useConfig()
  const { fields } = getEntityConfig({ collectionSlug: slugs.webhooks })
  const field = fields.find((one) => 'name' in one && one.name === 'lastProblem')
  const options = field?.type === 'select' ? field.options : []
  return (code) => {
    const option = options.find((one) => typeof one !== 'string' && one.value === code)
    return typeof option === 'object' ? String(getTranslation(option.label, i18n)) : code
  }
}
