import type { TextFieldSingleValidation } from 'payload'

/** Accepts an empty value or an absolute http(s) address: no `javascript:`, no bare host. */
export const httpUrl: TextFieldSingleValidation = (value, { req }) => {
  if (!value) return true
  const isHttp = URL.canParse(value) && ['http:', 'https:'].includes(new URL(value).protocol)
  return isHttp || req.i18n.language.startsWith('zh')
    ? isHttp || '请填写以 http:// 或 https:// 开头的完整网址'
    : 'Give a whole address that starts with http:// or https://'
}
