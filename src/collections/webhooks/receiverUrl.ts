import type { TextFieldSingleValidation } from 'payload'
import { urlProblem } from '../../domain/sources/fetchableUrl.ts'
import { receiverReach } from '../../domain/webhooks/receiverReach.ts'

/** Accepts an address that a message may be sent to, as far as can be told without asking the DNS. */
export const receiverUrl: TextFieldSingleValidation = (value, { req }) => {
  const isLocal = (host: string) => /(^|\.)localhost\.?$/.test(host)
  if (value && value.length <= 2000 && URL.canParse(value)) {
    const url = new URL(value)
    if (!isLocal(url.hostname) && urlProblem(url, receiverReach) === null) return true
  }
  return req.i18n.language.startsWith('zh')
    ? '请填写公网上的 http(s) 网址（端口 80、443 或 1024 以上），其中不带用户名和密码'
    : 'Give an http(s) address on the public internet (port 80, 443 or 1024 and above), without a name or password in it'
}
