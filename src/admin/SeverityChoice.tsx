'use client'

import { severities } from '../domain/accuracy/flags.ts'
import { useWords } from './useWords.ts'

/** Asks how grave a doubt is; answers as `severity`. */
export function SeverityChoice() {
  const { t } = useWords()
  return (
    <fieldset className="transition-dialog__choices">
      <legend>{t('correction:severity')}</legend>
      {severities.map((severity) => (
        <label key={severity}>
          <input
            defaultChecked={severity === 'notice'}
            name="severity"
            type="radio"
            value={severity}
          />
          {t(`correction:${severity}`)}
        </label>
      ))}
    </fieldset>
  )
}
