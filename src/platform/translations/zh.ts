import type { SignalId } from '../../domain/accuracy/signals/signals.ts'
import type { RecordedAct } from '../../domain/auditEvent.ts'
import type { NotificationKind } from '../../domain/notifications/kinds.ts'
import type { RefusalCode } from '../../domain/refusal.ts'
import type { State } from '../../domain/workflow/states.ts'

const refusal: Record<RefusalCode, string> = {
  wrong_state: '文章当前的状态不允许这一步，请刷新后查看可用的操作。',
  not_permitted: '您的角色无权进行这一步，请联系审核人员或管理员。',
  self_approval: '您修改过本文，须由其他审核人员批准。',
  out_of_scope: '本文不在您负责的地区或分类之内，请联系管理员。',
  content_changed: '内容在批准之后有改动，请重新送审。',
  incomplete: '内容尚不完整，请补充：{{fields}}。',
  blocking_flag: '尚有未解决的拦截性疑问，请先处理。',
  comment_required: '请填写意见，说明需要修改什么。',
  reason_required: '请填写理由。',
  not_fixed: '对外提供的仍是有疑问的文字：请先修改并发布，再标为已修正。',
  not_fetchable:
    '这个网址无法检查：只能检查公开的 http(s) 网页（端口 80 或 443），网址中不能带用户名和密码。',
  evidence_required: '请写明依据（网址），证明内容无误。',
  note_required: '请写明处理说明。',
  source_required: '请至少写明一个核对所依据的来源（网址）。',
  publish_at_required: '请填写发布时间。',
  publish_at_past: '发布时间已过，请选择将来的时间。',
  stale_revision:
    '您打开之后，文章已被他人修改（{{changedBy}}，现为第 {{revision}} 次修订），请刷新后再试。',
  write_conflict: '另一处改动正在保存，请稍后再试，您的改动没有写入。',
  scheduled_frozen: '文章已定时发布，内容已锁定；如需修改，请先取消定时。',
  withdrawn_frozen: '文章已撤下；如需修改，请先重新打开。',
  restore_as_draft: '旧版本只能恢复为草稿，再经审核发布。',
  not_deletable: '文章发布过，不能删除；请改为撤下。',
  last_admin: '至少要保留一位可登录的管理员，请先指定另一位。',
  quote_not_found: '已保存的文字里没有这段引文；如有未保存的改动，请先保存再评论。',
  replacement_not_served: '替代文章须是另一篇正在对外提供的文章，请重新选择。',
  slug_taken: '另一篇文章已在使用这个网址标识，请换一个。',
  slug_fixed: '文章发布过，网址标识不能再改：其他网站的链接依赖它。',
  unknown_event: '没有这样的操作。',
  unknown_field: '不支持的字段：{{fields}}。',
  invalid_request: '请求格式有误，请检查：{{fields}}',
  not_signed_in: '请先登录。',
  not_found: '没有找到。',
  withheld: '本文暂停提供，正在核实。',
  withdrawn: '本文已撤下。',
}

const event: Record<RecordedAct, string> = {
  submit: '送审',
  recall: '撤回',
  request_changes: '退回修改',
  approve: '批准',
  publish: '发布',
  schedule: '定时发布',
  unschedule: '取消定时',
  emergency_publish: '紧急发布',
  confirm: '补审确认',
  withdraw: '撤下',
  reopen: '重新打开',
  import: '导入',
  delete: '删除草稿',
  not_published: '定时发布未成',
  flag: '提出疑问',
  resolve_flag: '了结疑问',
  verify: '核实',
}

const state: Record<State, string> = {
  draft: '草稿',
  in_review: '审核中',
  changes_requested: '待修改',
  approved: '已批准',
  scheduled: '待发布',
  published: '已发布',
  withdrawn: '已撤下',
}

/** What people are told, in one sentence. */
const notification: Record<NotificationKind, string> = {
  submitted: '{{actor}}送审了《{{title}}》',
  changes_requested: '{{actor}}退回了《{{title}}》，需要修改',
  approved: '{{actor}}批准了《{{title}}》',
  published: '《{{title}}》已发布（{{actor}}）',
  emergency_published: '{{actor}}紧急发布了《{{title}}》，尚待补审',
  assigned: '{{actor}}把《{{title}}》交给了您',
  due_tomorrow: '《{{title}}》应在 {{day}} 之前完成',
  overdue: '《{{title}}》已逾期（{{day}}）',
  not_published: '《{{title}}》没有按时发布：批准已失效，请查看',
}

/** What is doubtful about the words that a finding quotes, and what to do about it. */
const signal: Record<SignalId, string> = {
  'machine-written': '像是机器生成的回答，请按依据改写。',
  'machine-written-wide': '像是机器汇总的文字，请核对依据并改写。',
  'not-found': '文中承认没有查到，请查明后补上或删去。',
  'stale-title-year': '标题中的 {{year}} 年已经过去，请核对内容并更新标题。',
  'stale-latest': '“最新”说的是 {{year}} 年，请按现行规定核对。',
  'window-closed': '期限 {{day}} 已过，请更新或说明已经结束。',
  'old-year': '{{year}} 年距今已有两年以上，请核对是否仍然有效。',
  'region-mismatch': '引用的是{{region}}的机关，而本文写的是{{expected}}，请核对依据。',
  'region-free-rule': '文中说各地不同，却没有写明这条规定适用哪里，请限定地区。',
  'unsourced-amount': '金额没有依据，请引用文件或补充依据。',
  'vague-authority': '没有说明是哪一份文件，请写出名称或文号。',
  'self-contradiction': '与文中另一处“{{other}}”相矛盾，请核对后统一。',
  arithmetic: '算式有误：写的是 {{stated}}，应为 {{expected}}。',
  'unsafe-advice': '涉嫌教人套取医保资金，请删去或改为提醒。',
  hedge: '说法笼统，请尽量写明具体地区的规定。',
  residue: '导入时遗留的符号或空引用，请清理。',
  duplicate: '与另一篇文章有 {{share}}% 相同，请考虑合并。',
  'off-topic': '分类为“无关内容”，请确认是否需要保留。',
}

/** What refusals call the fields they name. */
const field = {
  title: '标题',
  shortAnswer: '一句话回答',
  body: '正文',
  primaryCategory: '主分类',
  sources: '依据',
  regionScopeConfirmed: '确认适用地区',
}

export const zh = {
  refusal,
  event,
  state,
  signal,
  field,
  notification,
  mail: {
    greeting: '{{name}}，您好：',
    several: '{{count}} 条新提醒',
    comment: '意见：{{comment}}',
    choose: '在账户中选择接收哪些提醒：{{address}}',
  },
  inbox: {
    unread: '未读',
    open: '收件箱，{{count}} 条未读',
    markAllRead: '全部标为已读',
  },
  comments: {
    heading: '意见',
    add: '对全文提意见',
    addOn: '对这段文字提意见',
    drop: '不针对这段文字',
    hint: '在标题、一句话回答或正文中选中文字，可针对它提意见。',
    send: '提交意见',
    added: '意见已提交。',
    resolve: '标为已处理',
    resolved: '已标为处理完毕。',
    reopen: '重新打开',
    reopened: '意见已重新打开。',
    resolvedOnes: '已处理的意见（{{number}}）',
    resolvedBy: '{{name}} 处理于',
    nobody: '已离开的同事',
    show: '在文中显示',
    notShown: '在页面上的文字里没有找到这段引文。',
    lost: '原文已改，不再有这段文字',
    failed: '意见没有读取成功。',
    stillOpen: '还有 {{number}} 条意见没有处理',
    anyway: '仍然{{event}}',
  },
  conflict: {
    heading: '您的改动还没有保存',
    explanation:
      '您打开之后，别人先保存了这篇文章。可以载入最新内容（放弃您的改动），或把您写的另存为一篇新草稿，再对照合并。',
    reload: '载入最新内容',
    keep: '另存为新草稿',
    copyTitle: '{{title}}（另存）',
  },
  workflow: {
    comment: '意见',
    reason: '理由',
    replacement: '替代文章（可不填）',
    replacementHint: '输入标题中的文字，从对外提供的文章中选择；读者会得到它的地址',
    replacementUnknown: '请从列表中选择一篇文章，或留空。',
    publishAt: '发布时间',
    proceed: '确定',
    cancel: '取消',
    seenByReaders: '读者会看到这段文字',
    seenByStaff: '只有工作人员能看到，会记入审计记录',
    timeZone: '按您所在时区（{{zone}}）',
    live: '对外提供中',
    liveBeside: '先前批准的版本对外提供中',
    notLive: '未对外提供',
    bar: '流转',
    saveFirst: '请先保存改动',
    working: '正在处理…',
    done: '已完成：{{event}}',
    failed: '没有成功，请稍后再试。',
    retry: '重试',
    notYet: '还不能“{{event}}”：',
    unavailable: '不能进行的操作及原因',
    elsewhere: '当前状态下没有：',
    source: '依据 {{number}}',
    nationwide: '全国',
    scopeOpen: '待确认',
  },
}

export type Messages = typeof zh
