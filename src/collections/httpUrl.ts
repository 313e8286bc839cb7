import type { TextFieldSingleValidation } from 'payload'

/** Accepts an empty value or an absolute http(s) address: no `javascript:`, no bare host. */
export const httpUrl: TextFieldSingleValidation = (value, { req }) => {
  if (!value) return true
  if (URL.canParse(value) && ['http:', 'https:'].includes(new URL(value).protocol)) return true
  return req.i18n.language.startsWith('zh')
    ? '请填写以 http:// 或 https:// 开头的完整网址'
    : 'Give a whole address that starts with http:// or https://'
}
