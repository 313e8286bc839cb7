import type { CheckProblem } from '../domain/sources/checkProblem.ts'
import type { DeliveryProblem } from '../domain/webhooks/problem.ts'

/** What keeps a server from answering, a source from being read or a message from being taken. */
export const problemLabels: Record<
  CheckProblem['code'] | DeliveryProblem['code'],
  { zh: string; en: string }
> = {
  not_http: { zh: '不是 http(s) 网址', en: 'Not an http(s) address' },
  has_credentials: { zh: '网址中有用户名或密码', en: 'A name or password in the address' },
  port_refused: { zh: '端口不允许', en: 'A port that is not allowed' },
  private_address: { zh: '不是公网地址', en: 'Not an address on the public internet' },
  no_such_host: { zh: '域名不存在', en: 'No such host' },
  no_address: { zh: '域名没有解析到地址', en: 'No address found for the host' },
  not_there: { zh: '网页不存在', en: 'No such page' },
  http_status: { zh: '服务器拒绝或出错', en: 'The server refused or failed' },
  bad_redirect: { zh: '跳转无效', en: 'A redirect to nowhere' },
  too_many_redirects: { zh: '跳转次数过多', en: 'Too many redirects' },
  timed_out: { zh: '超时', en: 'Timed out' },
  unreachable: { zh: '无法连接', en: 'No connection' },
  compressed: { zh: '服务器只给压缩内容', en: 'The server insists on compression' },
  no_text: { zh: '网页没有文字（可能由脚本生成）', en: 'No text (perhaps made by a script)' },
  not_stored: { zh: '结果未能保存', en: 'The result could not be stored' },
  redirected: { zh: '被重定向', en: 'Redirected' },
  gone: { zh: '接收方已停用（410）', en: 'The receiver is gone (410)' },
  no_secret: { zh: '密钥无法读取，请轮换', en: 'The secret cannot be read: rotate it' },
}
