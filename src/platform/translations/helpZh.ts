import type { AccuracyStatus } from '../../domain/accuracy/accuracy.ts'
import type { Role } from '../../domain/actor.ts'
import type { State } from '../../domain/workflow/states.ts'
import type { Condition, EventName } from '../../domain/workflow/transitions.ts'

/** What the help page has to explain: nothing of it can be left out. */
type Explained =
  | `state_${State}`
  | `accuracy_${AccuracyStatus}`
  | `event_${EventName}`
  | `condition_${Condition}`
  | `role_${Role | 'system'}`

const explained: Record<Explained, string> = {
  state_draft: '正在撰写或修改，读者看不到这份文字；此前发布的版本照常对外提供。',
  state_in_review: '已送审，等审核人员决定。此时改动文字，会退回草稿，需要重新送审。',
  state_changes_requested: '审核人员退回，并写明了要改什么。改好之后再次送审。',
  state_approved: '已由没有改过它的人批准，可以发布。批准只对这份文字有效：一改动就回到草稿。',
  state_scheduled: '已批准，到设定的时间自动发布。其间文字锁定。',
  state_published: '这份文字就是读者看到的文字。再作修改会另成草稿，批准之前读者看到的不变。',
  state_withdrawn: '不再对外提供，读者会看到撤下的理由。',
  accuracy_unverified: '现在这份文字还没有人对照来源核实过。',
  accuracy_verified: '有人对照来源核实过这份文字，下次复核的日期还没有到。',
  accuracy_due: '复核日期已过，请重新对照来源核实。文章照常对外提供。',
  accuracy_flagged: '有未了结的提醒：文章照常对外提供，同时告诉读者有疑问。',
  accuracy_blocked: '有未了结的拦截：文章暂停对外提供，直到疑问了结。',
  event_submit: '请审核人员看这份文字。',
  event_recall: '在审核之前收回，继续修改。',
  event_request_changes: '审核不通过，写明要改什么。',
  event_approve: '认可这份文字，此后可以发布。',
  event_publish: '让已批准的文字立即对外提供。设定了时间的文章到时自动发布。',
  event_schedule: '设定发布的时间。',
  event_unschedule: '不再定时发布，回到已批准。',
  event_emergency_publish: '来不及审核时先发布，读者会看到“未经审核”，事后须由另一人补审。',
  event_confirm: '事后审核紧急发布的文字，认可它。',
  event_withdraw: '停止对外提供，可以指明替代的文章。',
  event_reopen: '把撤下的文章重新作为草稿修改。',
  condition_complete: '必填的内容都已填写（缺什么会逐项列出）',
  condition_not_contributor: '自上次发布以来没有改过这篇文章',
  condition_not_emergency_publisher: '不是紧急发布的那个人',
  condition_unblocked: '这份文字没有未了结的拦截',
  condition_no_findings: '自动检查没有“须处理”的结果，或已说明理由忽略',
  condition_approved_text: '文字与批准时完全一样',
  condition_is_unreviewed: '文章是紧急发布的，还没有人补审',
  role_editor: '编辑',
  role_reviewer: '审核人员',
  role_admin: '管理员',
  role_system: '系统（到设定的时间）',
}

export const helpZh = {
  ...explained,
  heading: '帮助',
  intro: '文章的每种状态、每一步操作和每种拒绝的说明。都取自系统正在执行的规则，不会过时。',
  contents: '目录',
  states: '流程状态',
  statesIntro: '每篇文章有一份正在处理的文字，处于下列状态之一；已发布的版本另外保存。',
  frozen: '不能修改：',
  next: '接下来可以：',
  accuracy: '准确性状态',
  accuracyIntro: '与流程无关：文字有没有人核实过，有没有疑问。同时符合几种时，显示最严重的一种。',
  events: '操作',
  seeEvents: '每一步操作的说明',
  eventsIntro: '改变状态只有这些办法。有负责地区或分类的人，只能处理范围之内的文章。',
  fromTo: '状态',
  anyWhileLive: '（或有已发布版本时的任何状态）',
  who: '谁可以',
  conditions: '条件',
  requires: '须填写',
  accepts: '可填写',
  flags: '疑问',
  severities: '程度',
  reasons: '原因',
  resolutions: '了结的方式',
  refusals: '拒绝的原因',
  refusalsIntro:
    '不能做的事会说明原因，一次可能有几条。代码与接口返回的相同，“…”处会写明具体内容。',
  status: 'HTTP 状态码：{{status}}',
  keys: '键盘',
  keysReview: '“审核”页',
  keysTree: '地区和分类的层级',
  keysAll: '其他',
  key_upDown: '上一项，下一项',
  key_right: '展开，再按进入下一级',
  key_left: '收起，再按回到上一级',
  key_homeEnd: '第一项，最后一项',
  key_letter: '以这个字母开头的下一项',
  key_escape: '关闭对话框，不作改动',
  key_save: '保存',
  letter: '字母',
}
