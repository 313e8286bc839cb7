import type { Field } from 'payload'
import { systemOwned } from '../access/staff.ts'
import { type CheckProblem, checkProblems } from '../domain/sources/checkProblem.ts'
import { type CheckOutcome, checkOutcomes } from '../domain/sources/judgeCheck.ts'
import { policyDayField } from './policyDayField.ts'

const outcomeLabels: Record<CheckOutcome, { zh: string; en: string }> = {
  recorded: { zh: '已记录', en: 'Recorded' },
  unchanged: { zh: '没有变化', en: 'Unchanged' },
  changed: { zh: '有变化', en: 'Changed' },
  gone: { zh: '已不存在', en: 'Gone' },
  failed: { zh: '未能检查', en: 'Not checked' },
}

const problemLabels: Record<CheckProblem['code'], { zh: string; en: string }> = {
  not_http: { zh: '不是 http(s) 网址', en: 'Not an http(s) address' },
  has_credentials: { zh: '网址中有用户名或密码', en: 'A name or password in the address' },
  port_refused: { zh: '端口不是 80 或 443', en: 'A port other than 80 and 443' },
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
}

const dayAndTime = { pickerAppearance: 'dayAndTime', displayFormat: 'yyyy-MM-dd HH:mm' } as const

const found: Field[] = [
  {
    name: 'checkOutcome',
    type: 'select',
    index: true,
    label: { zh: '检查结果', en: 'Outcome of the check' },
    options: checkOutcomes.map((value) => ({ value, label: outcomeLabels[value] })),
  },
  {
    name: 'checkedAt',
    type: 'date',
    index: true,
    label: { zh: '最近检查', en: 'Last check' },
    admin: { date: dayAndTime },
  },
  {
    name: 'checkProblem',
    type: 'select',
    label: { zh: '检查遇到的问题', en: 'Problem met by the check' },
    options: checkProblems.map((value) => ({ value, label: problemLabels[value] })),
  },
  {
    name: 'checkMessage',
    type: 'text',
    label: { zh: '问题详情', en: 'Details' },
  },
  policyDayField({ name: 'goneSince', label: { zh: '不存在始于', en: 'Gone since' } }),
  {
    name: 'checkedHash',
    type: 'text',
    label: { zh: '文字指纹', en: 'Fingerprint' },
    admin: { hidden: true },
  },
]

/** Nothing is known before the first check. */
const isKnown = (name: string) => (data: Record<string, unknown>) => Boolean(data[name])

/** What the last automatic check of a source found. Written by the system alone. */
export const sourceCheckFields: Field[] = found.map(
  (field) =>
    ({
      ...field,
      access: systemOwned,
      admin: {
        ...field.admin,
        position: 'sidebar',
        readOnly: true,
        ...('name' in field && { condition: isKnown(field.name) }),
      },
    }) as Field,
)
